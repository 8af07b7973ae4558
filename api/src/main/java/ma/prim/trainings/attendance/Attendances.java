package ma.prim.trainings.attendance;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Who was there when. */
@Singleton
class Attendances {
  private final Session session;

  Attendances(Session session) {
    this.session = session;
  }

  List<Attendance> of(UUID ofSession) {
    return session
        .createSelectionQuery(
            "from Attendance a where a.session = :session order by a.day, a.half", Attendance.class)
        .setParameter("session", ofSession)
        .getResultList();
  }

  /** As they are now; the session is held. */
  List<Attendance> held(Collection<UUID> enrolments) {
    return enrolments.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery(
                "from Attendance a where a.enrolment in :enrolments", Attendance.class)
            .setParameter("enrolments", enrolments)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  Optional<AttendanceCode> code(UUID ofSession) {
    return Optional.ofNullable(session.find(AttendanceCode.class, ofSession));
  }

  void add(Object row) {
    session.persist(row);
  }

  void flush() {
    session.flush();
  }
}
