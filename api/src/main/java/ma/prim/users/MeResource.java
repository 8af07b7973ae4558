package ma.prim.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.http.Ids;
import ma.prim.http.Reads;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.RegionConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/v1/regions/{region}/me")
@Tag(name = "Users")
class MeResource {
  private final CurrentCaller current;
  private final CurrentRegion region;
  private final AccessMatrix matrix;
  private final Users users;
  private final Officers officers;
  private final UserViews views;

  MeResource(
      CurrentCaller current,
      CurrentRegion region,
      AccessMatrix matrix,
      Users users,
      Officers officers,
      UserViews views) {
    this.current = current;
    this.region = region;
    this.matrix = matrix;
    this.users = users;
    this.officers = officers;
    this.views = views;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getMe",
      summary = "Who am I",
      description = "The caller, the roles that hold today, and the operations that they permit.")
  public Me get() {
    Caller caller = current.get();
    RegionConfig config = region.get().config();
    return new Me(
        caller.subject(),
        caller.username(),
        caller.name(),
        new Me.RegionName(config.slug(), config.names()),
        caller.grants().stream()
            .sorted(Comparator.comparing(Grant::group))
            .map(MeResource::role)
            .toList(),
        config.cells().stream()
            .filter(cell -> reaches(caller, cell))
            .map(cell -> new Me.CellName(cell.slug(), cell.province(), cell.names()))
            .toList(),
        matrix.permitted(caller),
        standsInFor(caller));
  }

  private static Me.HeldRole role(Grant grant) {
    Place place = grant.place();
    return new Me.HeldRole(
        grant.role(),
        place.kind() == Place.Kind.CELL ? place.id() : null,
        place.kind() == Place.Kind.PROVINCE ? place.id() : null,
        place.kind() == Place.Kind.INSTITUTION ? place.id() : null);
  }

  private static boolean reaches(Caller caller, CellConfig cell) {
    return caller.inRegion(any -> true)
        || caller.provinces(any -> true).contains(cell.province())
        || caller.cells(any -> true).contains(cell.slug());
  }

  private List<Me.StandIn> standsInFor(Caller caller) {
    UUID subject = Ids.parse(caller.subject()).orElseThrow();
    List<Substitution> today = users.standingInToday(subject, views.today());
    Map<UUID, String> names = officers.names(today.stream().map(Substitution::absent).toList());
    return today.stream()
        .map(away ->
            new Me.StandIn(
                away.absent(),
                names.getOrDefault(away.absent(), ""),
                away.cell(),
                away.days().to()))
        .toList();
  }
}
