package ma.prim.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The verbs of a case: each checks the state machine, and is answered by the case as it then is.
 */
@Path("/v1/regions/{region}/cases/{id}")
@Tag(name = "Cases")
class CaseVerbResource {
  private final ChangeCase changeCase;
  private final AssignCase assignCase;
  private final HoldCase holdCase;
  private final CloseCase closeCase;
  private final CancelCase cancelCase;
  private final TransferCase transferCase;
  private final AnswerOffer answerOffer;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final InstantSource clock;

  CaseVerbResource(
      ChangeCase changeCase,
      AssignCase assignCase,
      HoldCase holdCase,
      CloseCase closeCase,
      CancelCase cancelCase,
      TransferCase transferCase,
      AnswerOffer answerOffer,
      SealedJson json,
      Deadlines deadlines,
      InstantSource clock) {
    this.changeCase = changeCase;
    this.assignCase = assignCase;
    this.holdCase = holdCase;
    this.closeCase = closeCase;
    this.cancelCase = cancelCase;
    this.transferCase = transferCase;
    this.answerOffer = answerOffer;
    this.json = json;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @POST
  @Path("/assess")
  @Changes
  @Conditional
  @Operation(
      operationId = "assessCase",
      summary = "Begin the assessment",
      description = "From `intake`.")
  public CaseView assess(@PathParam("id") UUID id) {
    return changeCase.handle(id, file -> file.move(CaseVerb.ASSESS, clock.instant()));
  }

  @POST
  @Path("/plan")
  @Changes
  @Conditional
  @Operation(
      operationId = "planCase",
      summary = "Agree on a plan",
      description = "From `intake` or `assessment`.")
  public CaseView plan(@PathParam("id") UUID id) {
    return changeCase.handle(id, file -> file.move(CaseVerb.PLAN_CASE, clock.instant()));
  }

  @POST
  @Path("/start")
  @Changes
  @Conditional
  @Operation(
      operationId = "startCase",
      summary = "Start the work",
      description = "From `intake`, `assessment` or `plan`.")
  public CaseView start(@PathParam("id") UUID id) {
    return changeCase.handle(id, file -> file.move(CaseVerb.START, clock.instant()));
  }

  @POST
  @Path("/assign")
  @Changes
  @Conditional
  @Operation(
      operationId = "assignCase",
      summary = "Give a case to another officer",
      description = "The officer must serve the case's cell and not be excluded from the case.")
  public CaseView assign(@PathParam("id") UUID id, @Valid @NotNull AssignCase.Body body) {
    return changeCase.handle(id, file -> assignCase.apply(file, body));
  }

  @POST
  @Path("/hold")
  @Changes
  @Conditional
  @Operation(
      operationId = "holdCase",
      summary = "Put a case on hold",
      description =
          "Its clocks stand still until it is resumed; one that has passed already stays overdue.")
  public CaseView hold(@PathParam("id") UUID id, @Valid @NotNull HoldCase.Body body) {
    return changeCase.handle(id, file -> holdCase.apply(file, body));
  }

  @POST
  @Path("/resume")
  @Changes
  @Conditional
  @Operation(
      operationId = "resumeCase",
      summary = "Resume a case that was on hold",
      description = "The case is active again, and what was left of its clocks goes on.")
  public CaseView resume(@PathParam("id") UUID id) {
    return changeCase.handle(id, file -> file.resume(json, deadlines, clock.instant()));
  }

  @POST
  @Path("/close")
  @Changes
  @Conditional
  @Operation(
      operationId = "closeCase",
      summary = "Close a case",
      description =
          "With the reason, what shows it and, in the same request, a last note and a service given. A simple request may be closed at once. 409 `open_referrals` while somebody else still serves the person in it, but for `referred_out`.")
  public CaseView close(@PathParam("id") UUID id, @Valid @NotNull CloseCase.Body body) {
    return changeCase.handle(id, file -> closeCase.apply(file, body));
  }

  @POST
  @Path("/reopen")
  @Changes
  @Conditional
  @Operation(
      operationId = "reopenCase",
      summary = "Reopen a closed case",
      description = "The case is active again, and its clocks start anew.")
  public CaseView reopen(@PathParam("id") UUID id, @Valid @NotNull Reason body) {
    return changeCase.handle(
        id, file -> file.reopen(body.reason(), json, deadlines, clock.instant()));
  }

  @POST
  @Path("/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelCase",
      summary = "Cancel a case",
      description =
          "For what was opened by mistake or came to nothing. 409 `open_referrals` while somebody else still serves the person in it.")
  public CaseView cancel(@PathParam("id") UUID id, @Valid @NotNull Reason body) {
    return changeCase.handle(id, file -> cancelCase.apply(file, body));
  }

  @POST
  @Path("/transfer")
  @Changes
  @Conditional
  @Operation(
      operationId = "transferCase",
      summary = "Offer a case to another cell",
      description =
          "The case is `transferred` until the other cell accepts or declines. After it has accepted, this cell keeps a read-only view of what it wrote.")
  public CaseView transfer(@PathParam("id") UUID id, @Valid @NotNull TransferCase.Body body) {
    return changeCase.handle(id, file -> transferCase.apply(file, body));
  }

  @POST
  @Path("/accept-transfer")
  @Changes
  @Conditional
  @Operation(
      operationId = "acceptCaseTransfer",
      summary = "Accept a case that another cell offers",
      description =
          "The case, its person and what was written move here; the status before the offer comes back. Whoever accepts has the case first.")
  public CaseView acceptTransfer(@PathParam("id") UUID id) {
    return answerOffer.accept(id);
  }

  @POST
  @Path("/decline-transfer")
  @Changes
  @Conditional
  @Operation(
      operationId = "declineCaseTransfer",
      summary = "Send a case back that another cell offers",
      description = "The status before the offer comes back, in the cell that offered it.")
  public CaseView declineTransfer(@PathParam("id") UUID id, @Valid @NotNull Reason body) {
    return answerOffer.decline(id, body.reason());
  }
}
