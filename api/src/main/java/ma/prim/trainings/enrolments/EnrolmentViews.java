package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Role;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.TrainingSession;
import ma.prim.users.Officers;

/** Shows enrolments; names and places in the queue are looked up once for all of them. */
@Singleton
public class EnrolmentViews {
  private static final Set<EnrolmentStatus> COMING =
      Set.of(EnrolmentStatus.INVITED, EnrolmentStatus.CONFIRMED, EnrolmentStatus.WAITLISTED);
  private static final Set<EnrolmentStatus> EXCUSABLE =
      Set.of(EnrolmentStatus.CONFIRMED, EnrolmentStatus.ABSENT);

  private final Enrolments enrolments;
  private final EnrolmentSight sight;
  private final SessionSight sessionSight;
  private final Coordination coordination;
  private final Officers officers;
  private final SealedJson json;

  EnrolmentViews(
      Enrolments enrolments,
      EnrolmentSight sight,
      SessionSight sessionSight,
      Coordination coordination,
      Officers officers,
      SealedJson json) {
    this.enrolments = enrolments;
    this.sight = sight;
    this.sessionSight = sessionSight;
    this.coordination = coordination;
    this.officers = officers;
    this.json = json;
  }

  EnrolmentView of(TrainingSession session, Enrolment enrolment) {
    return of(session, List.of(enrolment)).getFirst();
  }

  List<EnrolmentView> of(TrainingSession session, List<Enrolment> some) {
    Map<UUID, EnrolmentView.Participant> participants = participants(some);
    List<UUID> queue = enrolments.queue(session.id());
    return some.stream().map(one -> view(session, one, participants.get(one.id()), queue)).toList();
  }

  /** Who they are, by enrolment; in one statement. */
  public Map<UUID, EnrolmentView.Participant> participants(List<Enrolment> some) {
    Map<UUID, String> names =
        officers.names(some.stream().map(Enrolment::user).filter(Objects::nonNull).toList());
    Map<UUID, EnrolmentView.Participant> participants = new java.util.HashMap<>();
    some.forEach(one -> participants.put(one.id(), participant(one, names)));
    return participants;
  }

  private EnrolmentView.Participant participant(Enrolment one, Map<UUID, String> names) {
    Guest guest = one.guest(json);
    return guest == null
        ? new EnrolmentView.Participant(one.user(), names.get(one.user()), null, null)
        : new EnrolmentView.Participant(null, guest.name(), guest.email(), guest.organisation());
  }

  private EnrolmentView view(
      TrainingSession session,
      Enrolment one,
      EnrolmentView.Participant participant,
      List<UUID> queue) {
    int place = queue.indexOf(one.id());
    return new EnrolmentView(
        one.id(),
        one.session(),
        participant,
        one.audience(),
        one.cell(),
        one.status(),
        place < 0 ? null : place + 1,
        one.halfDays(),
        one.evaluated(),
        one.enrolledAt(),
        ETags.of(one.version()),
        actions(session, one));
  }

  private List<String> actions(TrainingSession session, Enrolment one) {
    List<String> actions = new ArrayList<>();
    if (sight.mayChange(session, one)) {
      if (one.status() == EnrolmentStatus.INVITED
          && SessionStatus.TAKING.contains(session.status())) {
        actions.add("confirm");
      }
      if (COMING.contains(one.status()) && session.status().isAhead()) {
        actions.add("withdraw");
      }
    }
    if (sessionSight.serves(session)
        && coordination.has(Role.COORDINATOR, Role.TRAINER)
        && EXCUSABLE.contains(one.status())) {
      actions.add("excuse");
    }
    if (sight.isOwn(one)
        && session.status() == SessionStatus.COMPLETED
        && !one.evaluated()
        && (one.status() == EnrolmentStatus.ATTENDED
            || one.status() == EnrolmentStatus.CERTIFIED)) {
      actions.add("evaluate");
    }
    return actions;
  }
}
