package ma.prim.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who stands in for a user who is away. */
@Path("/v1/regions/{region}/users/{id}/substitutes")
@Tag(name = "Users")
class SubstituteResource {
  private final Reach reach;
  private final Users users;
  private final SubstituteOfficer substituteOfficer;

  SubstituteResource(Reach reach, Users users, SubstituteOfficer substituteOfficer) {
    this.reach = reach;
    this.users = users;
    this.substituteOfficer = substituteOfficer;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addSubstitute",
      summary = "Say who stands in for a user",
      description =
          "Both are officers of the cell. On those days the substitute reads and works as the other.")
  public RestResponse<SubstituteView> add(
      @PathParam("id") UUID id, @Valid @NotNull SubstituteFields body) {
    SubstituteView view = SubstituteView.from(substituteOfficer.add(id, body));
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{substitute}")
  @Reads
  @Operation(
      operationId = "getSubstitute",
      summary = "Read who stands in for a user",
      description = "One substitution, unless it was ended.")
  public SubstituteView get(@PathParam("id") UUID id, @PathParam("substitute") UUID substitute) {
    reach.visible(id);
    return users
        .substitution(id, substitute)
        .filter(known -> !known.ended() && reach.sees(known))
        .map(SubstituteView::from)
        .orElseThrow(Problem::notFound);
  }

  @DELETE
  @Path("/{substitute}")
  @Changes
  @Conditional
  @Operation(
      operationId = "endSubstitute",
      summary = "End a substitution",
      description = "The substitute is out with the next request.")
  public RestResponse<Void> end(
      @PathParam("id") UUID id, @PathParam("substitute") UUID substitute) {
    substituteOfficer.end(id, substitute);
    return RestResponse.noContent();
  }
}
