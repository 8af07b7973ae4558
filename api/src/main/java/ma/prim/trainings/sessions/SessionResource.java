package ma.prim.trainings.sessions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions, whatever programme they are of. */
@Path("/v1/regions/{region}/sessions")
@Tag(name = "Trainings")
class SessionResource {
  static final String ALLOW_CONFLICTS = "allowConflicts";
  static final String ALL_THE_SAME =
      "All the same, where a trainer or the room is taken by another session.";

  private final SessionLists lists;
  private final Sessions sessions;
  private final SessionViews views;
  private final PlanSession planSession;

  SessionResource(
      SessionLists lists, Sessions sessions, SessionViews views, PlanSession planSession) {
    this.lists = lists;
    this.sessions = sessions;
    this.views = views;
    this.planSession = planSession;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listSessions",
      summary = "List training sessions",
      description =
          """
          By the time at which they begin. Drafts are in it for who serves them; a trainer who is \
          nothing else finds the own sessions. `enrolment` says how the caller stands to each.\
          """)
  public Page<SessionView> list(
      @QueryParam("programme") @Parameter(description = "Of this programme.") UUID programme,
      @BeanParam SessionFilter filter,
      @BeanParam Paging paging) {
    return lists.page(programme, filter, paging);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getSession",
      summary = "Read a training session",
      description = "One session, with its seats and how the caller stands to it.")
  public SessionView get(@PathParam("id") UUID id) {
    return views.of(sessions.get(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateSession",
      summary = "Change a training session",
      description =
          """
          A JSON merge patch (RFC 7396), by who coordinates it. Another time or place is told to those \
          who come; more seats go to those who wait. Once it has begun, time, seats and audiences stay; \
          of a session that is over, only `measure` changes. 409 `session_conflict` with what a trainer \
          or the room is taken by, unless `allowConflicts=true`.\
          """)
  public SessionView update(
      @PathParam("id") UUID id,
      MergePatch<SessionFields> patch,
      @QueryParam(ALLOW_CONFLICTS) @Parameter(description = ALL_THE_SAME) Boolean allowConflicts) {
    return views.of(planSession.update(id, patch, Boolean.TRUE.equals(allowConflicts)));
  }
}
