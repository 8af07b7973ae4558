package ma.prim.integration.iati;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Agreements for publication. */
@Path("/v1/regions/{region}/agreements/iati")
@Tag(name = "Agreements")
class IatiResource {
  static final String XML = "application/xml";

  private final IatiActivities activities;

  IatiResource(IatiActivities activities) {
    this.activities = activities;
  }

  @GET
  @Produces(XML)
  @Reads
  @Operation(
      operationId = "exportAgreementsAsIati",
      summary = "Publish agreements as IATI activities",
      description =
          """
          All that were signed, each an activity of IATI 2.03: parties with their roles, dates, budget, planned \
          disbursements, transactions, related activities, and measures with an indicator as results. It validates \
          against the published schemas; no names of people, no internal notes.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The activities.",
      content =
          @Content(
              mediaType = XML,
              schema = @Schema(type = SchemaType.STRING),
              example = "<iati-activities version=\"2.03\"/>"))
  public RestResponse<byte[]> export() {
    return ResponseBuilder.ok(activities.write(), XML + ";charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"iati-activities.xml\"")
        .build();
  }
}
