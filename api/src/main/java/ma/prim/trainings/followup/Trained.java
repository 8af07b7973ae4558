package ma.prim.trainings.followup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.EnrolmentSight;
import ma.prim.trainings.enrolments.EnrolmentView;
import ma.prim.trainings.enrolments.EnrolmentViews;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.enrolments.ParticipantsRead;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;

/** Who attended the sessions of a programme, as far as the caller sees who takes part. */
@Singleton
class Trained {
  private static final double MINUTES = 60;

  private final Sessions sessions;
  private final Enrolments enrolments;
  private final EnrolmentSight sight;
  private final EnrolmentViews views;
  private final ParticipantsRead read;

  Trained(
      Sessions sessions,
      Enrolments enrolments,
      EnrolmentSight sight,
      EnrolmentViews views,
      ParticipantsRead read) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.sight = sight;
    this.views = views;
    this.read = read;
  }

  List<TrainedView> in(UUID programme) {
    Map<UUID, TrainingSession> held =
        sessions.of(programme).stream()
            .filter(one -> one.status() == SessionStatus.COMPLETED)
            .collect(Collectors.toMap(TrainingSession::id, Function.identity()));
    List<Enrolment> seen =
        enrolments.of(held.keySet(), FollowUp.TRAINED).stream()
            .filter(one -> sight.sees(held.get(one.session()), one))
            .toList();
    Map<UUID, EnrolmentView.Participant> who = views.participants(seen);
    read.note(seen);
    return seen.stream()
        .map(one ->
            new TrainedView(
                one.id(),
                one.session(),
                held.get(one.session()).startsAt(),
                one.user(),
                who.get(one.id()).name(),
                one.cell(),
                one.audience(),
                one.status(),
                one.minutes() / MINUTES))
        .toList();
  }
}
