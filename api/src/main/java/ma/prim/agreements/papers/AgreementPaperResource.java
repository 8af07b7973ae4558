package ma.prim.agreements.papers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;
import ma.prim.http.Reads;
import ma.prim.paper.counter.PaperAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An agreement as a paper. */
@Path("/v1/regions/{region}/agreements/{id}/paper")
@Tag(name = "Agreements")
class AgreementPaperResource {
  private final AgreementDoor door;
  private final AgreementPaper agreementPaper;
  private final Reader reader;
  private final PaperAnswer answer;

  AgreementPaperResource(
      AgreementDoor door, AgreementPaper agreementPaper, Reader reader, PaperAnswer answer) {
    this.door = door;
    this.agreementPaper = agreementPaper;
    this.reader = reader;
    this.answer = answer;
  }

  @GET
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "printAgreement",
      summary = "Print an agreement",
      description =
          """
          Parties and signatures, axes, calendar of measures, commitments, money, on A4, in the language of \
          `Accept-Language`: Arabic from right to left. Amounts as Morocco writes them; no names of people.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The paper.",
      content =
          @Content(
              mediaType = PaperAnswer.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF-1.6"))
  public RestResponse<byte[]> print(@PathParam("id") UUID id) {
    return answer.of(agreementPaper.of(door.readable(id), reader.language()), "agreement");
  }
}
