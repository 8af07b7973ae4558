package ma.prim.paper.counter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** Forms with a cell’s letterhead. */
@Path("/v1/regions/{region}/cells/{cell}")
class CellPaperResource {
  private final IntakeForms forms;
  private final PaperAnswer answer;

  CellPaperResource(IntakeForms forms, PaperAnswer answer) {
    this.forms = forms;
    this.answer = answer;
  }

  @GET
  @Path("/intake-form")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getCellIntakeForm",
      summary = "Print an empty intake form",
      description =
          """
          To be filled in by hand, for a day without light or line.\
          """)
  public RestResponse<byte[]> intakeForm(
      @PathParam("cell") String cell,
      @QueryParam("language")
          @Parameter(
              description = "The language of the paper; by default the region’s.",
              example = "ar")
          PaperLanguage language) {
    return answer.of(forms.empty(cell, language), "intake-form");
  }
}
