package ma.prim.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.AccessMatrix;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.access.Scope;
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
  private final KnownInstitutions institutions;
  private final UserViews views;

  MeResource(
      CurrentCaller current,
      CurrentRegion region,
      AccessMatrix matrix,
      Users users,
      Officers officers,
      KnownInstitutions institutions,
      UserViews views) {
    this.current = current;
    this.region = region;
    this.matrix = matrix;
    this.users = users;
    this.officers = officers;
    this.institutions = institutions;
    this.views = views;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getMe",
      summary = "Who am I",
      description =
          "The caller, the roles that hold today, and the operations that they permit; of a partner"
              + " the institutions for which it acts, of its machine the scopes.")
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
        institutions(caller),
        caller.isMachine()
            ? new Me.Machine(
                caller.client(), caller.scopes().stream().map(Scope::word).sorted().toList())
            : null,
        matrix.permitted(caller),
        standsInFor(caller));
  }

  private List<Me.InstitutionName> institutions(Caller caller) {
    List<UUID> ids =
        caller.institutions(role -> role == Role.PARTNER).stream()
            .map(Ids::parse)
            .flatMap(Optional::stream)
            .toList();
    Map<UUID, Map<String, String>> names = institutions.names(ids);
    return ids.stream()
        .filter(names::containsKey)
        .map(id -> new Me.InstitutionName(id, names.get(id)))
        .toList();
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
    List<Substitution> today =
        users.standingIn(subject).stream()
            .filter(one -> one.days().contain(views.today()))
            .toList();
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
