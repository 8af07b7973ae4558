package ma.prim.paper.counter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** The intake form of somebody who has a file. */
@Path("/v1/regions/{region}/people/{id}")
class PersonPaperResource {
  private final IntakeForms forms;
  private final PaperAnswer answer;

  PersonPaperResource(IntakeForms forms, PaperAnswer answer) {
    this.forms = forms;
    this.answer = answer;
  }

  @GET
  @Path("/intake-form")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getPersonIntakeForm",
      summary = "Print a person’s intake form",
      description =
          """
          What the file says, to be checked and signed, with lines for what it does not say. Without vulnerabilities and \
          notes; without address and contacts of who is concealed. In the name of the caller’s cell.\
          """)
  public RestResponse<byte[]> intakeForm(
      @PathParam("id") UUID id,
      @QueryParam("cell")
          @Parameter(
              description = "In whose name; needed of who serves several cells.",
              example = "nador")
          String cell,
      @QueryParam("language")
          @Parameter(
              description =
                  "The language of the paper; by default the person’s, else the region’s.",
              example = "ar")
          PaperLanguage language) {
    return answer.of(forms.of(id, cell, language), "intake-form");
  }
}
