package ma.prim.reference;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import ma.prim.http.Catalogue;
import ma.prim.http.Catalogues;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The communes of a region. */
@Path("/v1/regions/{region}/communes")
@Tag(name = "Directory")
class CommuneResource {
  private static final Catalogue<Commune> COMMUNES =
      Catalogue.of("code", Commune::code)
          .sortable("population", Integer.class, Commune::population);

  private final Communes communes;
  private final Catalogues catalogues;
  private final CurrentRegion region;

  CommuneResource(Communes communes, Catalogues catalogues, CurrentRegion region) {
    this.communes = communes;
    this.catalogues = catalogues;
    this.region = region;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCommunes",
      summary = "List the communes of the region",
      description =
          """
          The communes by their code, which stays when the census numbers change, with their names in \
          Arabic and French. Sorted by `code` or `population`. For a whole choice at once, of all \
          regions, take the dictionaries.\
          """)
  public Page<Commune> list(@BeanParam CommuneFilter filter, @BeanParam Paging paging) {
    return catalogues.page(COMMUNES, filter.of(here()).stream(), paging);
  }

  @GET
  @Path("/{code}")
  @Reads
  @Operation(
      operationId = "getCommune",
      summary = "Read a commune of the region",
      description = "One commune, by its code.")
  public Commune get(@PathParam("code") @Parameter(example = "nador") String code) {
    return here().stream()
        .filter(commune -> commune.code().equals(code))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private List<Commune> here() {
    return communes.of(region.get().config());
  }
}
