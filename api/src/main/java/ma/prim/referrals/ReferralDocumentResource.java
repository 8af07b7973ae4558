package ma.prim.referrals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.HandedOnDocuments;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.referrals.sharing.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents that were handed on with a referral, to its receiver. */
@Path("/v1/regions/{region}/referrals/{id}/documents/{document}")
@Tag(name = "Referrals")
class ReferralDocumentResource {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final HandedOnDocuments documents;
  private final SealedJson json;

  ReferralDocumentResource(
      Referrals referrals,
      ReferralAccess access,
      ReferralViews views,
      HandedOnDocuments documents,
      SealedJson json) {
    this.referrals = referrals;
    this.access = access;
    this.views = views;
    this.documents = documents;
    this.json = json;
  }

  @GET
  @Reads
  @Operation(
      operationId = "getReferralDocument",
      summary = "Read a document that was handed on",
      description =
          """
          One of `shared.documents`, to the receiver that has accepted: the file, to be saved and not shown \
          in the page. One `Range` of bytes is answered 206. It is there as long as what was shared is \
          shown, and as the document is in the case.\
          """)
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "Some of the bytes (RFC 9110); several ranges are answered as none.",
      schema = @Schema(type = SchemaType.STRING),
      example = "bytes=0-1023")
  @APIResponse(
      responseCode = "200",
      description = "The whole file.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF-1.7"))
  @APIResponse(
      responseCode = "206",
      description = "The bytes that were asked for.",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF"))
  @APIResponse(responseCode = "304", description = "It is still that file.")
  @APIResponse(responseCode = "416", description = "The file is shorter than that.")
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id, @PathParam("document") UUID document) {
    Referral referral = referrals.find(id).orElseThrow(Problem::notFound);
    boolean sender = access.sides(referral).contains(ReferralSide.SENDER);
    Snapshot shared = referral.shared(json);
    // The papers of another region's case are listed here, and kept there.
    boolean here = referral.fromRegion() == null;
    boolean shown = sender || here && referral.isShownToReceiver(views.today());
    if (shared == null || !shown || !shared.has(document)) {
      throw Problem.notFound();
    }
    views.noteDisclosure(referral);
    views.noteInstitutions(sender ? List.of() : List.of(referral));
    return documents.content(referral.caseId(), document);
  }
}
