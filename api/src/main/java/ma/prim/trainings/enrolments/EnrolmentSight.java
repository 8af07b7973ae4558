package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.http.ListQuery;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.TrainingSession;

/**
 * Who sees who takes part: who serves the session, all of them; managers, their cells'; who
 * coordinates a province, that province's; everybody, themselves.
 */
@Singleton
public class EnrolmentSight {
  private final SessionSight sight;
  private final Coordination coordination;
  private final CurrentCaller caller;

  EnrolmentSight(SessionSight sight, Coordination coordination, CurrentCaller caller) {
    this.sight = sight;
    this.coordination = coordination;
    this.caller = caller;
  }

  public boolean sees(TrainingSession session, Enrolment enrolment) {
    return sight.serves(session) || mayChange(session, enrolment);
  }

  /** Trainers see who comes, and change nothing of it. */
  boolean mayChange(TrainingSession session, Enrolment enrolment) {
    return coordination.covers(session.province())
        || enrolment.cell() != null && managed().contains(enrolment.cell())
        || enrolment.province() != null && coordination.covers(enrolment.province())
        || isOwn(enrolment);
  }

  boolean isOwn(Enrolment enrolment) {
    return coordination.me().equals(enrolment.user());
  }

  /** The cells whose officers the caller enrols. */
  Set<String> managed() {
    return caller.get().cells(role -> role == Role.MANAGER);
  }

  /** Whether the caller enrols officers of this cell, whoever serves the session. */
  boolean answersFor(String cell, String province) {
    return managed().contains(cell) || province != null && coordination.covers(province);
  }

  /** Only what the caller sees; of what has {@code cell}, {@code province} and {@code user}. */
  public void narrow(TrainingSession session, ListQuery<?> query) {
    if (sight.serves(session)) {
      return;
    }
    List<String> ways = new ArrayList<>(List.of("e.user = :me"));
    query.with("me", coordination.me());
    if (!managed().isEmpty()) {
      ways.add("e.cell in (:managed)");
      query.with("managed", managed());
    }
    if (!coordination.provinces().isEmpty()) {
      ways.add("e.province in (:provinces)");
      query.with("provinces", coordination.provinces());
    }
    query.where(String.join(" or ", ways));
  }
}
