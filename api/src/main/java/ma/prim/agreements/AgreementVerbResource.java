package ma.prim.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people do with an agreement; entry into force and expiry come by themselves. */
@Path("/v1/regions/{region}/agreements/{id}")
@Tag(name = "Agreements")
class AgreementVerbResource {
  private final ChangeAgreement change;
  private final RenewAgreement renew;
  private final AgreementViews views;

  AgreementVerbResource(ChangeAgreement change, RenewAgreement renew, AgreementViews views) {
    this.change = change;
    this.renew = renew;
    this.views = views;
  }

  /** When and where it was signed, as far as that is known. */
  @Schema(name = "Signed")
  public record Signed(
      LocalDate signedOn,
      @Size(max = 20) @Schema(description = "Where, by language.")
          Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 300) String>
              signedPlace) {}

  /** Why. */
  @Schema(name = "AgreementReason")
  public record Why(@NotBlank @Size(max = 2000) String reason) {}

  /** Why, and since when. */
  @Schema(name = "Termination")
  public record Termination(
      @NotBlank @Size(max = 2000) String reason,
      @Schema(description = "Its last day; by default today.") LocalDate on) {}

  @POST
  @Path("/submit")
  @Changes
  @Conditional
  @Operation(
      operationId = "submitAgreement",
      summary = "Give an agreement to the parties to read",
      description =
          """
          From `draft`. 409 `agreement_incomplete` with `missing` where nobody could sign it: two `parties`, \
          `signers`, a `quorum` that can be reached, `funders` that are parties.\
          """)
  public AgreementView submit(@PathParam("id") UUID id) {
    return views.whole(change.submit(id));
  }

  @POST
  @Path("/return")
  @Changes
  @Conditional
  @Operation(
      operationId = "returnAgreement",
      summary = "Take an agreement back to the desk",
      description = "From `in_review`, while nobody has signed.")
  public AgreementView giveBack(@PathParam("id") UUID id) {
    return views.whole(change.giveBack(id));
  }

  @POST
  @Path("/sign")
  @Changes
  @Conditional
  @Operation(
      operationId = "signAgreement",
      summary = "Say that an agreement was signed",
      description =
          """
          From `in_review`. It happens by itself with the last signature that the quorum needs; this is for one that \
          was signed before all signatures are recorded. Until the quorum is there it does not enter into force.\
          """)
  public AgreementView sign(@PathParam("id") UUID id, @Valid @NotNull Signed body) {
    return views.whole(change.sign(id, body.signedOn(), body.signedPlace()));
  }

  @POST
  @Path("/suspend")
  @Changes
  @Conditional
  @Operation(
      operationId = "suspendAgreement",
      summary = "Suspend an agreement",
      description = "From `active`, with the reason; its last day does not move.")
  public AgreementView suspend(@PathParam("id") UUID id, @Valid @NotNull Why body) {
    return views.whole(change.suspend(id, body.reason()));
  }

  @POST
  @Path("/resume")
  @Changes
  @Conditional
  @Operation(
      operationId = "resumeAgreement",
      summary = "Resume an agreement that was suspended",
      description = "From `suspended`: it binds its parties again.")
  public AgreementView resume(@PathParam("id") UUID id) {
    return views.whole(change.resume(id));
  }

  @POST
  @Path("/complete")
  @Changes
  @Conditional
  @Operation(
      operationId = "completeAgreement",
      summary = "Say that all of an agreement is done",
      description = "From `active`, before its last day; its amendments end with it.")
  public AgreementView complete(@PathParam("id") UUID id) {
    return views.whole(change.complete(id));
  }

  @POST
  @Path("/terminate")
  @Changes
  @Conditional
  @Operation(
      operationId = "terminateAgreement",
      summary = "End an agreement before its time",
      description =
          "From `signed`, `active` or `suspended`, with the reason. Of an amendment: while it is not in force.")
  public AgreementView terminate(@PathParam("id") UUID id, @Valid @NotNull Termination body) {
    return views.whole(change.terminate(id, body.on(), body.reason()));
  }

  @POST
  @Path("/renew")
  @Changes
  @Conditional
  @Operation(
      operationId = "renewAgreement",
      summary = "Write the agreement that follows this one",
      description =
          """
          A draft with the same parties, territory and axes, linked both ways. This one is `renewed` from the day \
          on which the next is in force, and until then stays as it is. From `active`, `completed` and `expired`.\
          """)
  @org.jboss.resteasy.reactive.ResponseStatus(201)
  public RestResponse<AgreementView> renew(
      @PathParam("id") UUID id, @Valid @NotNull RenewAgreement.Body body) {
    AgreementView view = views.whole(renew.handle(id, body));
    return Created.at("../" + view.id(), view);
  }
}
