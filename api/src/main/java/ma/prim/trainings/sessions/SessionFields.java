package ma.prim.trainings.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import ma.prim.trainings.TrainingAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a session. */
@Schema(name = "SessionFields")
public record SessionFields(
    @NotEmpty @Size(max = 10) Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 200) String> titles,
    @Size(max = 50) List<@Valid @NotNull SessionModule> modules,
    @NotNull @Schema(description = "When it begins.", examples = "2027-03-02T09:00:00Z")
        Instant startsAt,
    @NotNull @Schema(
            description =
                "When it ends; of several days, each lasts from the hour of one to the other.",
            examples = "2027-03-03T15:30:00Z")
        Instant endsAt,
    @Size(max = 10) @Schema(description = "Where it is; this or `link`.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 500) String> place,
    @Size(min = 1, max = 120) @Schema(
            description =
                "The room, by one name wherever it is used: it holds one session at a time.",
            examples = "Province de Nador, salle 2")
        String room,
    @Pattern(regexp = "https://\\S+") @Size(max = 500)
        @Schema(
            description = "Where it is held at a distance.",
            examples = "https://visio.example.org/prim")
        String link,
    @NotNull @Min(1) @Max(1000) @Schema(description = "How many seats.", examples = "20")
        Integer capacity,
    @Min(1) @Max(1000) @Schema(description = "How many of them one cell may take.", examples = "3")
        Integer cellLimit,
    @Min(1) @Max(100) @Schema(
            description =
                "Per cent of the half-days that make somebody an attendee; 80 if not said.",
            examples = "80")
        Integer requiredAttendance,
    @NotNull @KnownCode(KnownCode.Kind.LANGUAGE)
        @Schema(description = "Language that is taught in, BCP 47.", examples = "fr")
        String language,
    @Schema(description = "Some of the programme's audiences; all of them if not said.")
        Set<@NotNull TrainingAudience> audiences,
    @Size(max = 20) List<@Valid @NotNull SessionTrainer> trainers,
    @Schema(description = "Until when people enrol themselves.", examples = "2027-02-26T17:00:00Z")
        Instant enrolBy,
    @Schema(description = "The measure of an agreement that it counts for.") UUID measure,
    @Size(max = 16) @Schema(
            description = "ISO 3166-2 code of the province whose coordinator serves it.",
            examples = "MA-NAD")
        String province) {

  static final int USUAL_ATTENDANCE = 80;

  public SessionFields {
    modules = modules == null ? List.of() : modules;
    trainers = trainers == null ? List.of() : trainers;
    requiredAttendance = requiredAttendance == null ? USUAL_ATTENDANCE : requiredAttendance;
  }

  SessionFields with(Set<TrainingAudience> whom, String where) {
    return copy(startsAt, endsAt, enrolBy, whom, measure, where);
  }

  /** The same at another time. */
  SessionFields at(Instant starts, Instant ends, Instant enrol) {
    return copy(starts, ends, enrol, audiences, measure, province);
  }

  boolean sameButMeasure(SessionFields other) {
    return copy(startsAt, endsAt, enrolBy, audiences, other.measure, province).equals(other);
  }

  private SessionFields copy(
      Instant starts,
      Instant ends,
      Instant enrol,
      Set<TrainingAudience> whom,
      UUID counted,
      String where) {
    return new SessionFields(
        titles,
        modules,
        starts,
        ends,
        place,
        room,
        link,
        capacity,
        cellLimit,
        requiredAttendance,
        language,
        whom,
        trainers,
        enrol,
        counted,
        where);
  }
}
