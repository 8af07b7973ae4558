package ma.prim.regions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.stream.Collectors;
import ma.prim.http.Page;
import ma.prim.http.Reads;
import ma.prim.identity.Issuers;
import ma.prim.regions.RegionView.IdentityView;
import ma.prim.regions.RegionView.ProvinceView;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.RegionStatus;
import ma.prim.tenancy.RegionStatus.State;
import ma.prim.tenancy.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions of this service. */
@Path("/v1/regions")
@Tag(name = "Directory")
class RegionResource {
  private final Regions regions;
  private final Issuers issuers;

  RegionResource(Regions regions, Issuers issuers) {
    this.regions = regions;
    this.issuers = issuers;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listRegions",
      summary = "List regions",
      description =
          """
          All regions of this service, also one that cannot serve just now: then its `status` is not \
          `up` and everything below it answers 503. There are few: the list has one page.\
          """)
  public Page<RegionView> list() {
    Map<String, State> states =
        regions.statuses().stream()
            .collect(Collectors.toMap(RegionStatus::slug, RegionStatus::state));
    return Page.of(
        regions.declared().stream()
            .map(region -> view(region, states.getOrDefault(region.slug(), State.OPENING)))
            .toList());
  }

  @GET
  @Path("/{region}")
  @Reads
  @Operation(
      operationId = "getRegion",
      summary = "Read a region",
      description = "One region: its names, its provinces, and the issuer where its users sign in.")
  public RegionView get(@PathParam("region") String region) {
    return view(regions.available(region), State.UP);
  }

  private RegionView view(Region region, State state) {
    RegionConfig config = region.config();
    return new RegionView(
        config.slug(),
        config.names(),
        config.iso(),
        config.zone().getId(),
        config.languages(),
        config.defaultLanguage(),
        issuers.of(region),
        new IdentityView(issuers.of(region), issuers.tokenEndpoint(region)),
        state,
        config.provinces().stream()
            .map(province -> new ProvinceView(province.iso(), province.names()))
            .toList());
  }
}
