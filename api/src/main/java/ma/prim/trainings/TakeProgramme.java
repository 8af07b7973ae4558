package ma.prim.trainings;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import ma.prim.events.Journal;

/** Takes programmes that were begun before they are written down. */
@Singleton
public class TakeProgramme {
  private final Programmes programmes;
  private final Journal journal;

  TakeProgramme(Programmes programmes, Journal journal) {
    this.programmes = programmes;
    this.journal = journal;
  }

  public boolean has(UUID id) {
    return programmes.find(id).isPresent();
  }

  public Programme take(UUID id, ProgrammeFields fields, UUID coordinator, Instant at) {
    Programme programme = new Programme(id, fields, fields.province(), at);
    programmes.add(programme);
    journal.recordEarlier(programme.created(), coordinator, at);
    return programme;
  }
}
