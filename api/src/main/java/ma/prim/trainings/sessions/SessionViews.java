package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Role;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.users.Officers;

/** Shows sessions to whoever sees them, with how the reader stands to each. */
@Singleton
class SessionViews {
  private static final Set<EnrolmentStatus> COMING =
      Set.of(EnrolmentStatus.INVITED, EnrolmentStatus.CONFIRMED, EnrolmentStatus.WAITLISTED);

  private final SeatBook seats;
  private final Officers officers;
  private final Coordination coordination;
  private final SessionSight sight;
  private final CurrentRegion region;
  private final SealedJson json;
  private final InstantSource clock;

  SessionViews(
      SeatBook seats,
      Officers officers,
      Coordination coordination,
      SessionSight sight,
      CurrentRegion region,
      SealedJson json,
      InstantSource clock) {
    this.seats = seats;
    this.officers = officers;
    this.coordination = coordination;
    this.sight = sight;
    this.region = region;
    this.json = json;
    this.clock = clock;
  }

  SessionView of(TrainingSession session) {
    return of(List.of(session)).getFirst();
  }

  List<SessionView> of(List<TrainingSession> sessions) {
    Map<UUID, MyEnrolment> mine =
        seats.of(coordination.me(), sessions.stream().map(TrainingSession::id).toList());
    Collection<UUID> trainers = new HashSet<>();
    sessions.forEach(session -> trainers.addAll(session.trainers()));
    Map<UUID, String> names = trainers.isEmpty() ? Map.of() : officers.names(trainers);
    return sessions.stream().map(session -> view(session, mine.get(session.id()), names)).toList();
  }

  private SessionView view(TrainingSession session, MyEnrolment mine, Map<UUID, String> names) {
    SessionFields fields = session.fields(json);
    List<HalfDays.Half> halves =
        HalfDays.of(fields.startsAt(), fields.endsAt(), region.get().zone());
    return new SessionView(
        session.id(),
        session.programme(),
        session.series(),
        session.status(),
        session.statusReason(),
        fields.titles(),
        fields.modules(),
        fields.startsAt(),
        fields.endsAt(),
        halves.stream().map(half -> new SessionView.Half(half.day(), half.half())).toList(),
        halves.stream().mapToInt(HalfDays.Half::minutes).sum(),
        fields.place(),
        fields.room(),
        fields.link(),
        new SessionView.SeatsView(
            fields.capacity(), session.seats().taken(), session.seats().waiting()),
        fields.cellLimit(),
        fields.requiredAttendance(),
        fields.language(),
        fields.audiences(),
        fields.trainers().stream().map(trainer -> named(trainer, names)).toList(),
        fields.enrolBy(),
        fields.measure(),
        session.province(),
        mine,
        ETags.of(session.version()),
        actions(session, mine));
  }

  private static SessionTrainer named(SessionTrainer trainer, Map<UUID, String> names) {
    return trainer.user() == null
        ? trainer
        : new SessionTrainer(trainer.user(), names.get(trainer.user()), null);
  }

  private List<String> actions(TrainingSession session, MyEnrolment mine) {
    List<String> actions = new ArrayList<>();
    SessionStatus status = session.status();
    if (coordination.covers(session.province())) {
      actions.add("update");
      actions.addAll(SessionVerb.from(status));
      if (status == SessionStatus.COMPLETED) {
        actions.add("issue-certificates");
      }
    }
    if (sight.serves(session)) {
      actions.add("add-material");
      if (status == SessionStatus.IN_PROGRESS || status == SessionStatus.COMPLETED) {
        actions.add("record-attendance");
      }
    }
    boolean comes = mine != null && mine.status() != EnrolmentStatus.WITHDRAWN;
    boolean takes = SessionStatus.TAKING.contains(status);
    boolean inTime =
        session.plan().enrolBy() == null || clock.instant().isBefore(session.plan().enrolBy());
    if (takes
        && !comes
        && inTime
        && coordination.has(Role.AGENT, Role.MANAGER, Role.HEAD, Role.COORDINATOR)) {
      actions.add("enrol");
    }
    if (comes && COMING.contains(mine.status()) && status.isAhead()) {
      actions.add("withdraw");
    }
    if (comes
        && mine.status() == EnrolmentStatus.CONFIRMED
        && status == SessionStatus.IN_PROGRESS) {
      actions.add("check-in");
    }
    return actions;
  }
}
