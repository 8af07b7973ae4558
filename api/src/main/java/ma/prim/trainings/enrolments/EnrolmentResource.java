package ma.prim.trainings.enrolments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.InTurn;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who takes part in a session. */
@Path("/v1/regions/{region}/sessions/{id}/enrolments")
@Tag(name = "Trainings")
class EnrolmentResource {
  private static final Listing<Enrolment> LISTING =
      Listing.of(Enrolment.class, Enrolment::id)
          .sortable("enrolledAt", Instant.class, Enrolment::enrolledAt)
          .usually("enrolledAt");

  private final Sessions sessions;
  private final Enrolments enrolments;
  private final EnrolmentSight sight;
  private final EnrolmentViews views;
  private final EnrolSomebody enrolSomebody;
  private final ChangeEnrolment changeEnrolment;
  private final ParticipantsRead read;
  private final Lists lists;

  EnrolmentResource(
      Sessions sessions,
      Enrolments enrolments,
      EnrolmentSight sight,
      EnrolmentViews views,
      EnrolSomebody enrolSomebody,
      ChangeEnrolment changeEnrolment,
      ParticipantsRead read,
      Lists lists) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.sight = sight;
    this.views = views;
    this.enrolSomebody = enrolSomebody;
    this.changeEnrolment = changeEnrolment;
    this.read = read;
    this.lists = lists;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listEnrolments",
      summary = "List who takes part in a session",
      description =
          """
          In the order in which they came: all of them to who coordinates or teaches it; to managers \
          those of their cells, to coordinators of other provinces those of theirs.\
          """)
  public Page<EnrolmentView> list(
      @PathParam("id") UUID id,
      @QueryParam("status") List<EnrolmentStatus> status,
      @BeanParam Paging paging) {
    TrainingSession session = sessions.get(id);
    ListQuery<Enrolment> query =
        lists
            .of(LISTING, paging)
            .where("e.session = :session", id)
            .where("e.status in :status", status);
    sight.narrow(session, query);
    return query
        .page()
        .mapAll(some -> {
          read.note(some);
          return views.of(session, some);
        });
  }

  @POST
  @Changes
  @InTurn
  @Operation(
      operationId = "enrol",
      summary = "Enrol in a session",
      description =
          """
          Oneself, with an empty body; by managers, officers of their cells and people without an \
          account; by who coordinates the session, anybody. A seat while there is one (and the cell has \
          not had its share), else a place in the queue; with `invite`, neither until it is confirmed. \
          Whoever is enrolled already is 409.\
          """)
  public RestResponse<EnrolmentView> enrol(
      @PathParam("id") UUID id, @Valid @NotNull NewEnrolment body) {
    EnrolSomebody.Desk desk = enrolSomebody.at(id);
    Enrolment enrolment = desk.enrol(body);
    return Created.under(enrolment.id(), views.of(desk.session(), enrolment));
  }

  @GET
  @Path("/{enrolment}")
  @Reads
  @Operation(
      operationId = "getEnrolment",
      summary = "Read an enrolment",
      description = "One's own, or one of those that `listEnrolments` shows.")
  public EnrolmentView get(@PathParam("id") UUID id, @PathParam("enrolment") UUID enrolment) {
    TrainingSession session = sessions.get(id);
    return enrolments
        .find(id, enrolment)
        .filter(found -> sight.sees(session, found))
        .map(found -> {
          read.note(List.of(found));
          return views.of(session, found);
        })
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Path("/{enrolment}/confirm")
  @Changes
  @InTurn
  @Conditional
  @Operation(
      operationId = "confirmEnrolment",
      summary = "Say yes to an invitation",
      description =
          """
          By who is invited, or for them by their manager or a coordinator: a seat while there is one, \
          else a place in the queue.\
          """)
  public EnrolmentView confirm(@PathParam("id") UUID id, @PathParam("enrolment") UUID enrolment) {
    return view(changeEnrolment.confirm(id, enrolment));
  }

  @POST
  @Path("/{enrolment}/withdraw")
  @Changes
  @InTurn
  @Conditional
  @Operation(
      operationId = "withdrawEnrolment",
      summary = "Give a seat back",
      description =
          """
          Before the session begins, by who takes part, or for them by their manager or a coordinator. \
          The seat goes to the first who waits; an invitation is declined this way.\
          """)
  public EnrolmentView withdraw(@PathParam("id") UUID id, @PathParam("enrolment") UUID enrolment) {
    return view(changeEnrolment.withdraw(id, enrolment));
  }

  @POST
  @Path("/{enrolment}/excuse")
  @Changes
  @InTurn
  @Conditional
  @Operation(
      operationId = "excuseEnrolment",
      summary = "Excuse somebody",
      description =
          "By who coordinates or teaches the session: somebody could not come, for a good reason.")
  public EnrolmentView excuse(@PathParam("id") UUID id, @PathParam("enrolment") UUID enrolment) {
    return view(changeEnrolment.excuse(id, enrolment));
  }

  private EnrolmentView view(ChangeEnrolment.Held held) {
    return views.of(held.session(), held.enrolment());
  }
}
