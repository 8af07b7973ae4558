package ma.prim.trainings.sessions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What sessions ask of those who keep the seats. */
public interface SeatBook {

  /** How this user stands to each of these sessions; nothing where not at all. */
  Map<UUID, MyEnrolment> of(UUID user, Collection<UUID> sessions);

  /** Gives the seats that there are to who waits; the session is held. */
  void fill(TrainingSession session);

  /** The session is over: who was there and who was not. */
  void close(TrainingSession session);

  /** How many attended a session that is over. */
  int attended(UUID session);
}
