package ma.prim.http.idempotency;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** Kept answers are sealed like the files they show. */
@Singleton
class SealedAnswers implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(new SealedColumn("idempotency", "id", "body", Replays::context));
  }
}
