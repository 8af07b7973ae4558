package ma.prim.trainings.evaluations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.InTurn;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Reads;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What attendees think of a session. */
@Path("/v1/regions/{region}/sessions/{id}/evaluations")
@Tag(name = "Trainings")
class EvaluationResource {
  private static final Set<EnrolmentStatus> ATTENDEES =
      Set.of(EnrolmentStatus.ATTENDED, EnrolmentStatus.CERTIFIED);

  private final Sessions sessions;
  private final SessionSight sight;
  private final Enrolments enrolments;
  private final Evaluations evaluations;
  private final Coordination coordination;
  private final Journal journal;

  EvaluationResource(
      Sessions sessions,
      SessionSight sight,
      Enrolments enrolments,
      Evaluations evaluations,
      Coordination coordination,
      Journal journal) {
    this.sessions = sessions;
    this.sight = sight;
    this.enrolments = enrolments;
    this.evaluations = evaluations;
    this.coordination = coordination;
    this.journal = journal;
  }

  /** That it was taken; there is nothing to read again. */
  @Schema(name = "EvaluationTaken")
  public record Taken(@Schema(required = true) UUID session) {}

  @POST
  @Changes
  @InTurn
  @ResponseStatus(200)
  @Operation(
      operationId = "evaluateSession",
      summary = "Say what one thinks of a session",
      description =
          """
          Once, by who has attended it, when it is completed; anybody else is 409. Nothing leads back \
          to who wrote it.\
          """)
  public Taken evaluate(@PathParam("id") UUID id, @Valid @NotNull NewEvaluation body) {
    TrainingSession session = sessions.hold(id);
    Enrolment mine =
        enrolments
            .standing(id, coordination.me())
            .filter(found -> session.status() == SessionStatus.COMPLETED)
            .filter(found -> ATTENDEES.contains(found.status()) && !found.evaluated())
            .orElseThrow(() -> new Problem(ProblemCode.CONFLICT));
    mine.noteEvaluation();
    evaluations.add(id, body);
    journal.record(session.change("evaluated"));
    return new Taken(id);
  }

  @GET
  @Reads
  @Operation(
      operationId = "getEvaluations",
      summary = "Read what attendees think of a session",
      description =
          """
          All together, from five answers on, and in lots of five: whoever reads before and after one \
          more answer learns nothing of it.\
          """)
  public EvaluationSummary get(@PathParam("id") UUID id) {
    TrainingSession session = sessions.get(id);
    return evaluations.summary(id, sight.serves(session));
  }
}
