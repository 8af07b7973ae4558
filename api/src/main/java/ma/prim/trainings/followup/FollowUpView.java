package ma.prim.trainings.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.trainings.TrainingAudience;
import ma.prim.trainings.evaluations.EvaluationSummary;
import ma.prim.trainings.sessions.SessionStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a programme has come to. */
@Schema(name = "ProgrammeFollowUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpView(
    @Schema(required = true) UUID programme,
    @Schema(required = true, description = "How many sessions there are, by state.")
        List<StateCount> sessions,
    @Schema(
            required = true,
            description = "Hours that were taught in the sessions that are over.",
            examples = "42.5")
        double hours,
    @Schema(required = true, description = "Who has attended, by audience.")
        List<AudienceCount> audiences,
    @Schema(required = true, description = "Every cell, those first that have nobody trained.")
        List<CellCoverage> cells,
    @Schema(required = true, description = "What attendees thought, session by session.")
        List<Effect> effect) {

  /** Sessions in one state. */
  @Schema(name = "SessionCount")
  public record StateCount(
      @Schema(required = true) SessionStatus status,
      @Schema(required = true, examples = "3") int count) {}

  /** People of one audience. */
  @Schema(name = "AudienceCount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AudienceCount(
      @Schema(required = true) TrainingAudience audience,
      @Schema(
              description = "How many have attended; to observers only from five on.",
              examples = "34")
          Integer attendees,
      @Schema(
              description = "Hours that they attended, together; to observers from five people on.",
              examples = "408")
          Double hours) {}

  /** A cell. */
  @Schema(name = "CellCoverage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CellCoverage(
      @Schema(required = true, examples = "nador") String cell,
      @Schema(required = true, description = "Whether anybody of it is trained.") boolean covered,
      @Schema(description = "How many of it are trained; not to observers.", examples = "2")
          Integer attendees,
      @Schema(description = "Hours that they attended; not to observers.", examples = "24")
          Double hours) {}

  /** A session that is over. */
  @Schema(name = "SessionEffect")
  public record Effect(
      @Schema(required = true) UUID session,
      @Schema(required = true) Map<String, String> titles,
      @Schema(required = true, examples = "2026-10-06T09:00:00Z") Instant startsAt,
      @Schema(required = true) EvaluationSummary evaluation) {}
}
