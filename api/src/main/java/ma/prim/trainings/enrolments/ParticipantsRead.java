package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import ma.prim.audit.AccessLog;
import ma.prim.trainings.Coordination;

/**
 * Notes in the access log whose names an answer shows: a user's under the subject, that of somebody
 * without an account under the enrolment. One's own is no entry.
 */
@Singleton
public class ParticipantsRead {
  private final AccessLog accessLog;
  private final Coordination coordination;

  ParticipantsRead(AccessLog accessLog, Coordination coordination) {
    this.accessLog = accessLog;
    this.coordination = coordination;
  }

  public void note(Collection<Enrolment> shown) {
    accessLog.readPeople(
        shown.stream()
            .map(one -> one.user() == null ? one.id() : one.user())
            .filter(one -> !one.equals(coordination.me()))
            .toList());
  }

  /**
   * @param user null for somebody without an account
   */
  public void note(UUID user, UUID enrolment) {
    UUID whose = Objects.requireNonNullElse(user, enrolment);
    if (!whose.equals(coordination.me())) {
      accessLog.readPeople(java.util.List.of(whose));
    }
  }
}
