package ma.prim.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the receiver does with a referral. Whoever repeats a verb is answered 200 again. */
@Path("/v1/regions/{region}/referrals/{id}")
@Tag(name = "Referrals")
class ReferralAnswerResource {
  private final ChangeReferral changeReferral;
  private final AskAndTell askAndTell;
  private final AcceptReferral acceptReferral;
  private final Receivers receivers;
  private final ReferralDeadlines deadlines;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final SealedJson json;
  private final InstantSource clock;

  ReferralAnswerResource(
      ChangeReferral changeReferral,
      AskAndTell askAndTell,
      AcceptReferral acceptReferral,
      Receivers receivers,
      ReferralDeadlines deadlines,
      ReferralAccess access,
      ReferralViews views,
      SealedJson json,
      InstantSource clock) {
    this.changeReferral = changeReferral;
    this.askAndTell = askAndTell;
    this.acceptReferral = acceptReferral;
    this.receivers = receivers;
    this.deadlines = deadlines;
    this.access = access;
    this.views = views;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Path("/accept")
  @Changes
  @Conditional
  @Operation(
      operationId = "acceptReferral",
      summary = "Accept a referral",
      description =
          """
          From `requested`, by the receiver: it takes the person on, and is shown what was shared. 409 \
          `consent_required` where what the person agreed to has ended meanwhile. The body may be empty: `{}`.\
          """)
  public ReferralView accept(@PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Accept body) {
    return changeReferral.handle(
        id,
        ReferralVerb.ACCEPT,
        (referral, side) -> acceptReferral.apply(referral, body.partnerReference()));
  }

  @POST
  @Path("/reject")
  @Changes
  @Conditional
  @Operation(
      operationId = "rejectReferral",
      summary = "Reject a referral",
      description =
          """
          From `requested`, by the receiver, with a coded reason; `redirect` says who should serve the \
          person instead. A rejected referral is not reopened: the sender writes another that `replaces` it.\
          """)
  public ReferralView reject(@PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Reject body) {
    body.reason().requireFor(ReferralReason.Use.REJECT);
    return changeReferral.handle(
        id,
        ReferralVerb.REJECT,
        (referral, side) ->
            referral.reject(
                body.reason(),
                body.note(),
                body.redirect() == null ? null : receivers.findElsewhere(body.redirect(), referral),
                access.me(),
                json,
                clock.instant()));
  }

  @POST
  @Path("/request-information")
  @Changes
  @Conditional
  @Operation(
      operationId = "requestReferralInformation",
      summary = "Ask the sender something",
      description =
          """
          From `requested`, by the receiver, who cannot decide without it. The question stands in the thread \
          of messages; the receiver's clock stands still until the sender has answered, and the sender has \
          as long as the receiver has for its answer.\
          """)
  public ReferralView requestInformation(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Information body) {
    return changeReferral.handle(
        id, ReferralVerb.REQUEST_INFORMATION, (referral, side) -> askAndTell.ask(referral, body));
  }

  @POST
  @Path("/start")
  @Changes
  @Conditional
  @Operation(
      operationId = "startReferral",
      summary = "Start serving the person",
      description = "From `accepted`, by the receiver.")
  public ReferralView start(@PathParam("id") UUID id) {
    return changeReferral.handle(
        id, ReferralVerb.START, (referral, side) -> referral.start(access.me(), clock.instant()));
  }

  @POST
  @Path("/hold")
  @Changes
  @Conditional
  @Operation(
      operationId = "holdReferral",
      summary = "Put a referral on hold",
      description = "From `in_progress`, by the receiver. Its clock stands still until it resumes.")
  public ReferralView hold(@PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Hold body) {
    if (body.until() != null && body.until().isBefore(today())) {
      throw Problem.invalid(Violation.at("/until", "in_the_past"));
    }
    return changeReferral.handle(
        id,
        ReferralVerb.HOLD,
        (referral, side) ->
            referral.hold(
                body.reason(),
                body.until(),
                deadlines.of(referral),
                access.me(),
                json,
                clock.instant()));
  }

  @POST
  @Path("/resume")
  @Changes
  @Conditional
  @Operation(
      operationId = "resumeReferral",
      summary = "Resume a referral that was on hold",
      description = "From `on_hold`, by the receiver. What was left of its clock goes on.")
  public ReferralView resume(@PathParam("id") UUID id) {
    return changeReferral.handle(
        id,
        ReferralVerb.RESUME,
        (referral, side) ->
            referral.resume(deadlines.of(referral), access.me(), json, clock.instant()));
  }

  @POST
  @Path("/schedule")
  @Changes
  @Conditional
  @Operation(
      operationId = "scheduleReferral",
      summary = "Say when and where the person is to come",
      description =
          """
          By the receiver, once it has accepted. A further appointment takes the place of the first. The time \
          to serve the person ends no earlier than that day.\
          """)
  public ReferralView schedule(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Schedule body) {
    Instant now = clock.instant();
    if (body.at().isBefore(now)) {
      throw Problem.invalid(Violation.at("/at", "in_the_past"));
    }
    return changeReferral.handle(
        id,
        ReferralVerb.SCHEDULE,
        (referral, side) ->
            referral.schedule(
                body.at(),
                content -> content.scheduled(body.place(), body.contact(), body.bring()),
                deadlines.of(referral),
                json,
                now));
  }

  @POST
  @Path("/complete")
  @Changes
  @Conditional
  @Operation(
      operationId = "completeReferral",
      summary = "Say what came of a referral",
      description =
          """
          By the receiver, at any time after it has accepted, with the outcome and what shows it. The loop is \
          closed: the sender is told.\
          """)
  public ReferralView complete(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Complete body) {
    return changeReferral.handle(
        id,
        ReferralVerb.COMPLETE,
        (referral, side) ->
            referral.complete(body.outcome(), body.evidence(), access.me(), json, clock.instant()));
  }

  @POST
  @Path("/fail")
  @Changes
  @Conditional
  @Operation(
      operationId = "failReferral",
      summary = "Say that a referral came to nothing",
      description = "By the receiver, at any time after it has accepted, with a coded reason.")
  public ReferralView fail(@PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Fail body) {
    body.reason().requireFor(ReferralReason.Use.FAIL);
    return changeReferral.handle(
        id,
        ReferralVerb.FAIL,
        (referral, side) ->
            referral.fail(body.reason(), body.note(), access.me(), json, clock.instant()));
  }

  @POST
  @Path("/reference")
  @Changes
  @Conditional
  @Operation(
      operationId = "setReferralReference",
      summary = "Note the receiver's own number",
      description =
          """
          By the receiver: the number under which its own system knows the referral, by which it finds it \
          again (`partnerReference`).\
          """)
  public ReferralView reference(
      @PathParam("id") UUID id, @Valid @NotNull ReferralBodies.Reference body) {
    return changeReferral.handle(
        id,
        ReferralVerb.REFERENCE,
        (referral, side) -> referral.setReference(body.partnerReference(), clock.instant()));
  }

  private LocalDate today() {
    return views.today();
  }
}
