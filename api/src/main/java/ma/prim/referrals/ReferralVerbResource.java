package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the sender does with a referral, and what either side may. */
@Path("/v1/regions/{region}/referrals/{id}")
@Tag(name = "Referrals")
class ReferralVerbResource {
  private final ChangeReferral changeReferral;
  private final SendReferral sendReferral;
  private final AskAndTell askAndTell;
  private final ReferralAccess access;
  private final SealedJson json;
  private final InstantSource clock;

  ReferralVerbResource(
      ChangeReferral changeReferral,
      SendReferral sendReferral,
      AskAndTell askAndTell,
      ReferralAccess access,
      SealedJson json,
      InstantSource clock) {
    this.changeReferral = changeReferral;
    this.sendReferral = sendReferral;
    this.askAndTell = askAndTell;
    this.access = access;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Path("/send")
  @Changes
  @Conditional
  @Operation(
      operationId = "sendReferral",
      summary = "Send a draft",
      description =
          """
          From `draft`, under a consent that covers the receiver and all that is shared (409 \
          `consent_required` else), to a receiver that takes referrals (409 `receiver_unavailable`). What is \
          shared is copied now; the receiver's clock begins.\
          """)
  public ReferralView send(@PathParam("id") UUID id) {
    return changeReferral.handle(id, ReferralVerb.SEND, (draft, side) -> sendReferral.apply(draft));
  }

  @POST
  @Path("/provide-information")
  @Changes
  @Conditional
  @Operation(
      operationId = "provideReferralInformation",
      summary = "Answer what the receiver asks",
      description =
          """
          From `information_requested`, by the sender. The answer stands in the thread of messages; the \
          receiver's clock goes on with what was left of it.\
          """)
  public ReferralView provideInformation(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Information body) {
    return changeReferral.handle(
        id, ReferralVerb.PROVIDE_INFORMATION, (referral, side) -> askAndTell.tell(referral, body));
  }

  @POST
  @Path("/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelReferral",
      summary = "Cancel a referral",
      description =
          """
          By the sender until it is over; by the receiver after it has accepted. The receiver is then shown \
          nothing of the person any more.\
          """)
  public ReferralView cancel(@PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Cancel body) {
    body.reason().requireFor(ReferralReason.Use.CANCEL);
    return changeReferral.handle(
        id,
        ReferralVerb.CANCEL,
        (referral, side) ->
            referral.cancel(side, body.reason(), body.note(), access.me(), json, clock.instant()));
  }

  @POST
  @Path("/enter-in-error")
  @Changes
  @Conditional
  @Operation(
      operationId = "enterReferralInError",
      summary = "Say that a referral was a mistake",
      description =
          """
          By the sender, of one that was sent, whatever its state: it should never have been there. The \
          receiver is shown nothing of the person any more.\
          """)
  public ReferralView enterInError(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.InError body) {
    return changeReferral.handle(
        id,
        ReferralVerb.ENTER_IN_ERROR,
        (referral, side) ->
            referral.enterInError(body.reason(), access.me(), json, clock.instant()));
  }

  @POST
  @Path("/feedback")
  @Changes
  @Conditional
  @Operation(
      operationId = "recordReferralFeedback",
      summary = "Record what the person says of a referral",
      description =
          """
          By the sender, once it is `completed` or `failed`: how the person was served. A further one takes \
          the place of the first. The receiver is not shown it.\
          """)
  public ReferralView feedback(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Feedback body) {
    return changeReferral.handle(
        id,
        ReferralVerb.FEEDBACK,
        (referral, side) ->
            List.of(
                referral.recordFeedback(
                    body.satisfaction(), body.comment(), json, clock.instant())));
  }
}
