package ma.prim.trainings.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What moves a session. */
@Path("/v1/regions/{region}/sessions/{id}")
@Tag(name = "Trainings")
class SessionVerbResource {
  private final MoveSession moveSession;
  private final SessionViews views;

  SessionVerbResource(MoveSession moveSession, SessionViews views) {
    this.moveSession = moveSession;
    this.views = views;
  }

  @POST
  @Path("/open")
  @Changes
  @Conditional
  @Operation(
      operationId = "openSession",
      summary = "Open a session to enrolments",
      description =
          """
          A draft, or one that was postponed: who had a seat has it still. 409 `session_conflict` with \
          what a trainer or the room is taken by, unless `allowConflicts=true`.\
          """)
  public SessionView open(
      @PathParam("id") UUID id,
      @QueryParam(SessionResource.ALLOW_CONFLICTS)
          @Parameter(description = SessionResource.ALL_THE_SAME)
          Boolean allowConflicts) {
    return views.of(moveSession.open(id, Boolean.TRUE.equals(allowConflicts)));
  }

  @POST
  @Path("/postpone")
  @Changes
  @Conditional
  @Operation(
      operationId = "postponeSession",
      summary = "Postpone a session",
      description =
          "Those who come are told, and keep their seats. Give it another time, then open it again.")
  public SessionView postpone(@PathParam("id") UUID id, @Valid @NotNull MoveSession.Reason body) {
    return views.of(moveSession.postpone(id, body));
  }

  @POST
  @Path("/start")
  @Changes
  @Conditional
  @Operation(
      operationId = "startSession",
      summary = "Start a session",
      description =
          "It starts by itself at its time; this starts it before. Nobody enrols from then on.")
  public SessionView start(@PathParam("id") UUID id) {
    return views.of(moveSession.start(id));
  }

  @POST
  @Path("/complete")
  @Changes
  @Conditional
  @Operation(
      operationId = "completeSession",
      summary = "Complete a session",
      description =
          """
          Who was there for enough half-days has attended, who was not is absent. It completes by \
          itself three days after its end; the attendance may be corrected until certificates are out.\
          """)
  public SessionView complete(@PathParam("id") UUID id) {
    return views.of(moveSession.complete(id));
  }

  @POST
  @Path("/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelSession",
      summary = "Cancel a session",
      description = "For good. Those who come or wait are told.")
  public SessionView cancel(@PathParam("id") UUID id, @Valid @NotNull MoveSession.Reason body) {
    return views.of(moveSession.cancel(id, body));
  }
}
