package ma.prim.users;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.access.Place;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works on the cases of a cell. */
@Path("/v1/regions/{region}/cells/{cell}/officers")
@Tag(name = "Users")
class OfficerResource {
  private static final Listing<AppUser> OFFICERS =
      Listing.of(AppUser.class, "subject", UUID.class, AppUser::subject)
          .sortable("familyName", String.class, AppUser::familyName)
          .usually("familyName");

  private final Lists lists;
  private final UserViews views;
  private final CurrentRegion region;
  private final CurrentScope scope;

  OfficerResource(Lists lists, UserViews views, CurrentRegion region, CurrentScope scope) {
    this.lists = lists;
    this.views = views;
    this.region = region;
    this.scope = scope;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listOfficers",
      summary = "List the officers of a cell",
      description = "Those whom a case may be given to today: active agents and managers.")
  public Page<OfficerView> list(@PathParam("cell") String cell, @BeanParam Paging paging) {
    CellConfig known =
        region
            .get()
            .config()
            .cell(cell)
            .filter(found -> scope.headers().contains(cell, found.province()))
            .orElseThrow(Problem::notFound);
    return lists
        .of(OFFICERS, paging)
        .where("e.active")
        .where(
            "exists (select 1 from UserGrant g where g.subject = e.subject and g.placeKind = :kind"
                + " and g.place = :place and g.role in :roles and "
                + Users.HOLDS
                + ")")
        .with("kind", Place.Kind.CELL)
        .with("place", known.slug())
        .with("roles", Officers.ROLES)
        .with("today", views.today())
        .page()
        .map(OfficerView::from);
  }
}
