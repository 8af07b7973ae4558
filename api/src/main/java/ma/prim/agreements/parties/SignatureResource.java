package ma.prim.agreements.parties;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.agreements.AgreementDoor;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has signed, one by one. */
@Path("/v1/regions/{region}/agreements/{id}/signatures")
@Tag(name = "Agreements")
class SignatureResource {
  private static final Listing<Signature> LISTING = Listing.of(Signature.class, Signature::id);

  private final AgreementDoor door;
  private final RecordSignature recordSignature;
  private final Parties parties;
  private final Lists lists;

  SignatureResource(
      AgreementDoor door, RecordSignature recordSignature, Parties parties, Lists lists) {
    this.door = door;
    this.recordSignature = recordSignature;
    this.parties = parties;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "recordSignature",
      summary = "Record a signature",
      description =
          """
          That a party has signed: `in_review`, or `signed` while some are missing; 409 `conflict` for one that \
          has signed already. With the last one that the quorum needs the agreement is `signed`, and in force \
          at once if its first day has come.\
          """)
  public RestResponse<SignatureView> record(
      @PathParam("id") UUID id, @Valid @NotNull SignatureFields body) {
    SignatureView view = SignatureView.from(recordSignature.handle(id, body));
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listSignatures",
      summary = "List the signatures",
      description = "In the order in which they were recorded.")
  public Page<SignatureView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    door.readable(id);
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement", id)
        .page()
        .map(SignatureView::from);
  }

  @GET
  @Path("/{signature}")
  @Reads
  @Operation(
      operationId = "getSignature",
      summary = "Read a signature",
      description = "When a party signed, and the copy that it signed.")
  public SignatureView get(@PathParam("id") UUID id, @PathParam("signature") UUID signature) {
    door.readable(id);
    return parties.signature(id, signature).map(SignatureView::from).orElseThrow(Problem::notFound);
  }

  @DELETE
  @Path("/{signature}")
  @Changes
  @Conditional
  @Operation(
      operationId = "withdrawSignature",
      summary = "Take back a signature that was recorded by mistake",
      description = "While the agreement is `in_review`; a signature does not change.")
  public RestResponse<Void> withdraw(
      @PathParam("id") UUID id, @PathParam("signature") UUID signature) {
    recordSignature.withdraw(id, signature);
    return RestResponse.noContent();
  }
}
