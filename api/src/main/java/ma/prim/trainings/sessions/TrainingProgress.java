package ma.prim.trainings.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far the sessions that count for measures are; agreements show it as progress. */
@ApplicationScoped
public class TrainingProgress {
  private final Sessions sessions;

  TrainingProgress(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param planned sessions that were announced and not cancelled, those held among them
   * @param held sessions that are over
   * @param seats taken in those that are over
   */
  public record Progress(int planned, int held, int seats) {}

  /** By measure, in one statement; a measure that no session counts for is absent. */
  public Map<UUID, Progress> of(Collection<UUID> measures) {
    return measures.isEmpty()
        ? Map.of()
        : sessions.ofMeasures(measures).stream()
            .collect(
                Collectors.groupingBy(
                    session -> session.plan().measure(),
                    Collectors.collectingAndThen(Collectors.toList(), TrainingProgress::sum)));
  }

  private static Progress sum(List<TrainingSession> all) {
    List<TrainingSession> held =
        all.stream().filter(one -> one.status() == SessionStatus.COMPLETED).toList();
    long planned =
        all.stream()
            .filter(one ->
                one.status() != SessionStatus.DRAFT && one.status() != SessionStatus.CANCELLED)
            .count();
    return new Progress(
        (int) planned,
        held.size(),
        held.stream().mapToInt(session -> session.seats().taken()).sum());
  }
}
