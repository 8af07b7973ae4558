package ma.prim.trainings.attendance;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.http.OneTimeSecret;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.http.limits.Guesses;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.DayHalf;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.enrolments.Seating;
import ma.prim.trainings.sessions.CountForMeasure;
import ma.prim.trainings.sessions.HalfDays;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Notes who is there: by list, or by the code that is shown in the room. */
@Singleton
class RecordAttendance {
  static final Duration CODE_IS_GOOD_FOR = Duration.ofMinutes(15);
  private static final int CODES = 1_000_000;
  private static final long TRIES_PER_MINUTE = 5;
  private static final SecureRandom RANDOM = new SecureRandom();
  static final Set<EnrolmentStatus> SEATED =
      Set.of(
          EnrolmentStatus.CONFIRMED,
          EnrolmentStatus.ATTENDED,
          EnrolmentStatus.ABSENT,
          EnrolmentStatus.CERTIFIED);

  private final Sessions sessions;
  private final SessionSight sight;
  private final Enrolments enrolments;
  private final Attendances attendances;
  private final Seating seating;
  private final CountForMeasure countForMeasure;
  private final Coordination coordination;
  private final Guesses guesses;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  RecordAttendance(
      Sessions sessions,
      SessionSight sight,
      Enrolments enrolments,
      Attendances attendances,
      Seating seating,
      CountForMeasure countForMeasure,
      Coordination coordination,
      Guesses guesses,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.sight = sight;
    this.enrolments = enrolments;
    this.attendances = attendances;
    this.seating = seating;
    this.countForMeasure = countForMeasure;
    this.coordination = coordination;
    this.guesses = guesses;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** A half-day, and who was there; who is not named stays as noted before. */
  @Schema(name = "RecordAttendance")
  public record Marks(
      @NotNull LocalDate day,
      @NotNull DayHalf half,
      @Size(max = 1000) @Schema(description = "Enrolments of those who were there.")
          List<@NotNull UUID> present,
      @Size(max = 1000) @Schema(description = "Enrolments of those who were not.")
          List<@NotNull UUID> absent) {
    public Marks {
      present = present == null ? List.of() : present;
      absent = absent == null ? List.of() : absent;
    }
  }

  /** For which half-day a code is wanted. */
  @Schema(name = "ShowAttendanceCode")
  public record Wanted(@NotNull LocalDate day, @NotNull DayHalf half) {}

  /** The code, to be shown in the room. */
  @Schema(name = "AttendanceCode")
  @com.fasterxml.jackson.annotation.JsonInclude(
      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
  public record Shown(
      @Schema(description = "Shown once; participants send it by `checkIn`.", examples = "482913")
          String code,
      @Schema(required = true) LocalDate day,
      @Schema(required = true) DayHalf half,
      @Schema(required = true, description = "From then on it is not good any more.")
          Instant expiresAt)
      implements OneTimeSecret {
    @Override
    public Object withoutSecret() {
      return new Shown(null, day, half, expiresAt);
    }
  }

  /** What a participant has read in the room. */
  @Schema(name = "CheckIn")
  public record Code(
      @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "482913") String code) {}

  TrainingSession record(UUID id, Marks marks) {
    TrainingSession session = served(id);
    HalfDays.Half half = half(session, marks.day(), marks.half());
    Map<UUID, Enrolment> seated =
        enrolments.held(id, SEATED).stream()
            .collect(Collectors.toMap(Enrolment::id, enrolment -> enrolment));
    requireSeated(marks, seated);
    Set<UUID> named = new HashSet<>(marks.present());
    named.addAll(marks.absent());
    List<Enrolment> noted = named.stream().map(seated::get).toList();
    note(session, noted, half, new HashSet<>(marks.present()), false);
    countForMeasure.count(session);
    return session;
  }

  Shown show(UUID id, Wanted wanted) {
    TrainingSession session = served(id);
    half(session, wanted.day(), wanted.half());
    String code = "%06d".formatted(RANDOM.nextInt(CODES));
    Instant until = clock.instant().plus(CODE_IS_GOOD_FOR);
    AttendanceCode shown = attendances.code(id).orElseGet(() -> new AttendanceCode(id));
    shown.show(code, wanted.day(), wanted.half(), until, json);
    attendances.add(shown);
    journal.record(session.change("code_shown"));
    return new Shown(code, wanted.day(), wanted.half(), until);
  }

  /** Whether the code is wrong, old, or the caller has no seat: the same answer. */
  Enrolment checkIn(UUID id, Code sent) {
    UUID me = coordination.me();
    guesses.count("check-in/" + region.get().slug() + "/" + id + "/" + me, TRIES_PER_MINUTE);
    TrainingSession session = sessions.hold(id);
    Enrolment mine =
        enrolments
            .standing(id, me)
            .filter(found -> found.status() == EnrolmentStatus.CONFIRMED)
            .filter(found -> session.status() == SessionStatus.IN_PROGRESS)
            .orElseThrow(RecordAttendance::wrongCode);
    AttendanceCode shown =
        attendances
            .code(id)
            .filter(code -> code.isGood(sent.code(), clock.instant(), json))
            .orElseThrow(RecordAttendance::wrongCode);
    HalfDays.Half half = half(session, shown.day(), shown.half());
    note(session, List.of(mine), half, Set.of(mine.id()), true);
    return mine;
  }

  private static Problem wrongCode() {
    return Problem.invalid(Violation.at("/code", "wrong_code"));
  }

  private TrainingSession served(UUID id) {
    TrainingSession session = sessions.hold(id);
    sight.requireService(session);
    if (session.status() != SessionStatus.IN_PROGRESS
        && session.status() != SessionStatus.COMPLETED) {
      throw Problem.invalidTransition(Words.of(session.status()), List.of());
    }
    return session;
  }

  private HalfDays.Half half(TrainingSession session, LocalDate day, DayHalf half) {
    return halves(session).stream()
        .filter(one -> one.day().equals(day) && one.half() == half)
        .findFirst()
        .orElseThrow(() -> Problem.invalid(Violation.at("/day", "not_of_the_session")));
  }

  private List<HalfDays.Half> halves(TrainingSession session) {
    return HalfDays.of(session.startsAt(), session.endsAt(), region.get().zone());
  }

  /** Who has a certificate has it for what was noted then. */
  private static void requireSeated(Marks marks, Map<UUID, Enrolment> seated) {
    List<Violation> found = new ArrayList<>();
    require(marks.present(), "/present/", seated, found);
    require(marks.absent(), "/absent/", seated, found);
    for (int i = 0; i < marks.absent().size(); i++) {
      if (marks.present().contains(marks.absent().get(i))) {
        found.add(Violation.at("/absent/" + i, "invalid"));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }

  private static void require(
      List<UUID> named, String place, Map<UUID, Enrolment> seated, List<Violation> found) {
    for (int i = 0; i < named.size(); i++) {
      Enrolment enrolment = seated.get(named.get(i));
      if (enrolment == null) {
        found.add(Violation.at(place + i, "unknown_reference"));
      } else if (enrolment.status() == EnrolmentStatus.CERTIFIED) {
        found.add(Violation.at(place + i, "already_certified"));
      }
    }
  }

  private void note(
      TrainingSession session,
      List<Enrolment> noted,
      HalfDays.Half half,
      Set<UUID> present,
      boolean byCode) {
    Map<UUID, List<Attendance>> known = new HashMap<>();
    noted.forEach(one -> known.put(one.id(), new ArrayList<>()));
    attendances.held(known.keySet()).forEach(mark -> known.get(mark.enrolment()).add(mark));
    for (Enrolment one : noted) {
      List<Attendance> all = known.get(one.id());
      Attendance mark = mark(session, one, half, all);
      mark.note(present.contains(one.id()), byCode, coordination.me(), clock.instant());
      attendances.add(mark);
      count(session, one, all);
    }
    attendances.flush();
    journal.record(
        session
            .change("attendance_recorded")
            .with(
                Map.of(
                    "day", half.day().toString(),
                    "half", Words.of(half.half()),
                    "count", Integer.toString(noted.size()))));
  }

  private Attendance mark(
      TrainingSession session, Enrolment one, HalfDays.Half half, List<Attendance> all) {
    return all.stream()
        .filter(mark -> mark.day().equals(half.day()) && mark.half() == half.half())
        .findFirst()
        .orElseGet(() -> {
          Attendance first = new Attendance(session.id(), one.id(), half.day(), half.half());
          all.add(first);
          return first;
        });
  }

  private void count(TrainingSession session, Enrolment one, List<Attendance> all) {
    List<HalfDays.Half> there =
        halves(session).stream()
            .filter(half ->
                all.stream()
                    .anyMatch(mark ->
                        mark.present()
                            && mark.day().equals(half.day())
                            && mark.half() == half.half()))
            .toList();
    one.count(there.size(), there.stream().mapToInt(HalfDays.Half::minutes).sum());
    if (session.status() == SessionStatus.COMPLETED) {
      seating.judge(session, one);
    }
  }
}
