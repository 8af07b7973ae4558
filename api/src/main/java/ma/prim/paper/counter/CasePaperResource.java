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

/** What the person whose case it is takes home. */
@Path("/v1/regions/{region}/cases/{id}")
class CasePaperResource {
  private final CasePapers papers;
  private final PaperAnswer answer;

  CasePaperResource(CasePapers papers, PaperAnswer answer) {
    this.papers = papers;
    this.answer = answer;
  }

  @GET
  @Path("/receipt")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getCaseReceipt",
      summary = "Print the receipt of a request",
      description =
          """
          For the person: number, day, what she asked for, until when she is answered, how to ask and to complain. What a \
          restricted case is about is not on it. By the cell that has the case; each paper is in the access log.\
          """)
  public RestResponse<byte[]> receipt(
      @PathParam("id") UUID id,
      @QueryParam("language")
          @Parameter(
              description = "The language of the paper; by default the case’s, else the region’s.",
              example = "ar")
          PaperLanguage language) {
    return answer.of(papers.receipt(id, language), "receipt");
  }

  @GET
  @Path("/documents-to-bring")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getCaseDocumentsToBring",
      summary = "Print the list of documents to bring",
      description =
          """
          What is usually brought for the need of the case, with boxes to tick and lines to add to.\
          """)
  public RestResponse<byte[]> documentsToBring(
      @PathParam("id") UUID id,
      @QueryParam("language")
          @Parameter(
              description = "The language of the paper; by default the case’s, else the region’s.",
              example = "ar")
          PaperLanguage language) {
    return answer.of(papers.documentsToBring(id, language), "documents");
  }
}
