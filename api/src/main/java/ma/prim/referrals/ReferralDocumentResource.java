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
import ma.prim.referrals.received.KeepCopy;
import ma.prim.referrals.sharing.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  private final KeepCopy copies;
  private final SealedJson json;

  ReferralDocumentResource(
      Referrals referrals,
      ReferralAccess access,
      ReferralViews views,
      HandedOnDocuments documents,
      KeepCopy copies,
      SealedJson json) {
    this.referrals = referrals;
    this.access = access;
    this.views = views;
    this.documents = documents;
    this.copies = copies;
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
          shown, and as the document is in the case. From another region its content comes after the \
          acceptance: until it is whole the answer is 503 `document_underway`.\
          """)
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id, @PathParam("document") UUID document) {
    Referral referral = referrals.find(id).orElseThrow(Problem::notFound);
    boolean sender = access.sides(referral).contains(ReferralSide.SENDER);
    Snapshot shared = referral.shared(json);
    boolean shown = sender || referral.isShownToReceiver(views.today());
    if (shared == null || !shown) {
      throw Problem.notFound();
    }
    Snapshot.Document announced = shared.document(document).orElseThrow(Problem::notFound);
    views.noteDisclosure(referral);
    views.noteInstitutions(sender ? List.of() : List.of(referral));
    return referral.fromRegion() == null
        ? documents.content(referral.caseId(), document)
        : copies.read(referral.id(), announced);
  }
}
