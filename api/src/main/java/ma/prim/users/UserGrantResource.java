package ma.prim.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The roles of a user. */
@Path("/v1/regions/{region}/users/{id}/grants")
@Tag(name = "Users")
class UserGrantResource {
  private final Reach reach;
  private final Users users;
  private final UserViews views;
  private final GrantRole grantRole;
  private final EndGrant endGrant;

  UserGrantResource(
      Reach reach, Users users, UserViews views, GrantRole grantRole, EndGrant endGrant) {
    this.reach = reach;
    this.users = users;
    this.views = views;
    this.grantRole = grantRole;
    this.endGrant = endGrant;
  }

  @POST
  @Changes
  @Operation(
      operationId = "grantRole",
      summary = "Give a user a role",
      description =
          """
          From a day to a day, or for good; counts with the user's next token. A manager gives the \
          role of agent in a cell of their own. Nobody gives a role to themselves.\
          """)
  public RestResponse<GrantView> grant(@PathParam("id") UUID id, @Valid @NotNull GrantFields body) {
    GrantView view = GrantView.from(grantRole.handle(id, body), views.today());
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{grant}")
  @Reads
  @Operation(
      operationId = "getGrant",
      summary = "Read a role of a user",
      description = "One role, unless it was revoked.")
  public GrantView get(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
    reach.visible(id);
    return users
        .grant(id, grant)
        .filter(known -> !known.revoked() && reach.sees(known))
        .map(known -> GrantView.from(known, views.today()))
        .orElseThrow(Problem::notFound);
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{grant}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateGrant",
      summary = "Change the days of a role",
      description =
          "A JSON merge patch (RFC 7396); an end in the past takes the role away at once.")
  public GrantView update(
      @PathParam("id") UUID id, @PathParam("grant") UUID grant, MergePatch<GrantDays> patch) {
    return GrantView.from(endGrant.limit(id, grant, patch), views.today());
  }

  @DELETE
  @Path("/{grant}")
  @Changes
  @Conditional
  @Operation(
      operationId = "revokeGrant",
      summary = "Take a role away",
      description = "Out with the user's next request, whatever the token still says.")
  public RestResponse<Void> revoke(@PathParam("id") UUID id, @PathParam("grant") UUID grant) {
    endGrant.revoke(id, grant);
    return RestResponse.noContent();
  }
}
