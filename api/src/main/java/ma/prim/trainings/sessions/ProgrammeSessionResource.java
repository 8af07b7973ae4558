package ma.prim.trainings.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.trainings.Programmes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The sessions of one programme. */
@Path("/v1/regions/{region}/programmes/{id}")
@Tag(name = "Trainings")
class ProgrammeSessionResource {
  private final SessionLists lists;
  private final SessionViews views;
  private final PlanSession planSession;
  private final Programmes programmes;

  ProgrammeSessionResource(
      SessionLists lists, SessionViews views, PlanSession planSession, Programmes programmes) {
    this.lists = lists;
    this.views = views;
    this.planSession = planSession;
    this.programmes = programmes;
  }

  /** Sessions that were planned together. */
  @Schema(name = "Series")
  public record SeriesView(
      @Schema(required = true, description = "For the filter `series`.") UUID id,
      @Schema(required = true) List<SessionView> sessions) {}

  @GET
  @Path("/sessions")
  @Reads
  @Operation(
      operationId = "listProgrammeSessions",
      summary = "List the sessions of a programme",
      description = "By the time at which they begin, as `listSessions`.")
  public Page<SessionView> list(
      @PathParam("id") UUID id, @BeanParam SessionFilter filter, @BeanParam Paging paging) {
    UUID known = programmes.find(id).orElseThrow(Problem::notFound).id();
    return lists.page(known, filter, paging);
  }

  @POST
  @Path("/sessions")
  @Changes
  @Operation(
      operationId = "createSession",
      summary = "Plan a session",
      description =
          """
          A draft, by who coordinates the programme. 409 `session_conflict` with what a trainer or the \
          room is taken by, unless `allowConflicts=true`.\
          """)
  public RestResponse<SessionView> create(
      @PathParam("id") UUID id,
      @Valid @NotNull SessionFields body,
      @QueryParam(SessionResource.ALLOW_CONFLICTS)
          @Parameter(description = SessionResource.ALL_THE_SAME)
          Boolean allowConflicts) {
    SessionView view = views.of(planSession.create(id, body, Boolean.TRUE.equals(allowConflicts)));
    return Created.at("../../sessions/" + view.id(), view);
  }

  @POST
  @Path("/series")
  @Changes
  @ResponseStatus(201)
  @Operation(
      operationId = "createSeries",
      summary = "Plan several sessions in a row",
      description =
          """
          Drafts that are alike but for the day: the hour is the same by the clocks of the region, also \
          in Ramadan. All of them, or none. `Location` lists them.\
          """)
  public RestResponse<SeriesView> createSeries(
      @PathParam("id") UUID id,
      @Valid @NotNull PlanSession.Series body,
      @QueryParam(SessionResource.ALLOW_CONFLICTS)
          @Parameter(description = SessionResource.ALL_THE_SAME)
          Boolean allowConflicts) {
    List<TrainingSession> all = planSession.create(id, body, Boolean.TRUE.equals(allowConflicts));
    SeriesView view = new SeriesView(all.getFirst().series(), views.of(all));
    return Created.at("../../sessions?series=" + view.id(), view);
  }
}
