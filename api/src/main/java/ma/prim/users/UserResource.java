package ma.prim.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import ma.prim.users.InviteUser.Invited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Those who may sign in to the region. */
@Path("/v1/regions/{region}/users")
@Tag(name = "Users")
class UserResource {
  private final UserList list;
  private final UserViews views;
  private final Reach reach;
  private final InviteUser inviteUser;
  private final ChangeUser changeUser;

  UserResource(
      UserList list, UserViews views, Reach reach, InviteUser inviteUser, ChangeUser changeUser) {
    this.list = list;
    this.views = views;
    this.reach = reach;
    this.inviteUser = inviteUser;
    this.changeUser = changeUser;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listUsers",
      summary = "List users",
      description =
          "A manager sees those with a role in a cell of their own, an administrator the region's.")
  public Page<UserView> list(@BeanParam UserFilter filter, @BeanParam Paging paging) {
    return list.page(filter, paging);
  }

  @POST
  @Changes
  @Operation(
      operationId = "inviteUser",
      summary = "Invite a user",
      description =
          """
          Makes an account with the roles to begin with, and a password that serves for the first \
          sign-in only. A manager invites agents of a cell of their own, an administrator anybody.\
          """)
  public RestResponse<UserView> invite(@Valid @NotNull NewUser body) {
    Invited invited = inviteUser.handle(body);
    UserView view = views.of(invited.user()).withFirstPassword(invited.firstPassword());
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getUser",
      summary = "Read a user",
      description = "The account, its roles and who stands in for it.")
  public UserView get(@PathParam("id") UUID id) {
    return views.of(reach.visible(id));
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateUser",
      summary = "Change a user",
      description = "A JSON merge patch (RFC 7396) of what the account says of its owner.")
  public UserView update(@PathParam("id") UUID id, MergePatch<UserFields> patch) {
    return views.of(changeUser.update(id, patch));
  }

  @POST
  @Path("/{id}/disable")
  @Changes
  @Conditional
  @Operation(
      operationId = "disableUser",
      summary = "Disable a user",
      description = "The user is out with the next request and cannot sign in. Roles are kept.")
  public UserView disable(@PathParam("id") UUID id) {
    return views.of(changeUser.disable(id));
  }

  @POST
  @Path("/{id}/enable")
  @Changes
  @Conditional
  @Operation(
      operationId = "enableUser",
      summary = "Enable a user again",
      description = "The user may sign in again, with the roles that still hold.")
  public UserView enable(@PathParam("id") UUID id) {
    return views.of(changeUser.enable(id));
  }
}
