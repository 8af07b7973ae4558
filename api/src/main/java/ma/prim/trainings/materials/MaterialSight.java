package ma.prim.trainings.materials;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import ma.prim.access.Role;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.sessions.MyEnrolment;
import ma.prim.trainings.sessions.SeatBook;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.TrainingSession;

/** Whose the files of a session are: who serves it, who takes part, and managers. */
@Singleton
class MaterialSight {
  private static final Set<EnrolmentStatus> OUTSIDE =
      EnumSet.of(EnrolmentStatus.INVITED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.WITHDRAWN);

  private final SessionSight sight;
  private final SeatBook seats;
  private final Coordination coordination;

  MaterialSight(SessionSight sight, SeatBook seats, Coordination coordination) {
    this.sight = sight;
    this.seats = seats;
    this.coordination = coordination;
  }

  /** Of a session that the caller sees. */
  boolean opens(TrainingSession session) {
    return sight.serves(session)
        || coordination.has(Role.MANAGER, Role.COORDINATOR)
        || takesPart(session);
  }

  private boolean takesPart(TrainingSession session) {
    MyEnrolment mine =
        seats.of(coordination.me(), java.util.List.of(session.id())).get(session.id());
    return mine != null && !OUTSIDE.contains(mine.status());
  }
}
