package ma.prim.cases.openings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading, for a reason and for some hours, a case that one only knows the header of. */
@Path("/v1/regions/{region}/cases/{id}/break-glass")
@Tag(name = "Cases")
class BreakGlassResource {
  private final BreakGlass breakGlass;

  BreakGlassResource(BreakGlass breakGlass) {
    this.breakGlass = breakGlass;
  }

  @POST
  @Changes
  @ResponseStatus(201)
  @Operation(
      operationId = "breakGlass",
      summary = "Read a case that is another's to read",
      description =
          """
          By a coordinator above the cell, for a case below, restricted ones too. `getCase` then gives the \
          whole with what `include` asks for, to read only, until the opening ends; each reading names it in \
          the access log. Protection officers and the managers of the cell are told at once. While one of \
          the caller's runs, another is a conflict.\
          """)
  public RestResponse<OpeningView> open(
      @PathParam("id") UUID id, @Valid @NotNull BreakGlass.Body body) {
    OpeningView view = breakGlass.handle(id, body);
    return Created.at("../../openings/" + view.id(), view);
  }
}
