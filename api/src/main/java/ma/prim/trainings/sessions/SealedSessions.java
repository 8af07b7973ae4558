package ma.prim.trainings.sessions;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of sessions is sealed: who teaches without an account. */
@Singleton
class SealedSessions implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("training_session", TrainingSession.RESOURCE));
  }
}
