package ma.prim.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The document that a partner's engineer reads. */
@Path("/openapi/partner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "openapi")
class PartnerDocumentResource {
  private final PartnerDocument document;

  PartnerDocumentResource(PartnerDocument document) {
    this.document = document;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getPartnerDocument",
      summary = "The document for partners",
      description =
          "OpenAPI 3.1: the operations that partners and everybody may call, with what they need and"
              + " nothing else.")
  @APIResponse(
      responseCode = "200",
      description = "The document.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public RestResponse<JsonNode> get() {
    return RestResponse.ok(document.get());
  }
}
