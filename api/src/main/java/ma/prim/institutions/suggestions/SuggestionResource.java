package ma.prim.institutions.suggestions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.prim.http.Page;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who of the partners could serve a case. */
@Path("/v1/regions/{region}/cases/{id}/suggested-institutions")
@Tag(name = "Cases")
class SuggestionResource {
  private final SuggestInstitutions suggest;

  SuggestionResource(SuggestInstitutions suggest) {
    this.suggest = suggest;
  }

  @GET
  @Reads
  @Operation(
      operationId = "suggestInstitutions",
      summary = "Who could serve this case",
      description =
          """
          The institutions that serve the case's need, the likeliest first, each with what speaks for and \
          against it: that it serves the commune or province of the case's cell, is not suspended, has an \
          agreement in force or needs none, has capacity left. At most 50; those that are closed are left out. \
          For whoever reads the case.\
          """)
  public Page<SuggestionView> list(
      @PathParam("id") UUID id,
      @QueryParam("need")
          @Parameter(description = "Another need than the case's first.", example = "SOC.HOUSING")
          String need) {
    return Page.of(suggest.of(id, need));
  }
}
