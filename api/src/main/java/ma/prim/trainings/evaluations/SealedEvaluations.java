package ma.prim.trainings.evaluations;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of evaluations is sealed: the words in them. */
@Singleton
class SealedEvaluations implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("evaluation", Evaluation.RESOURCE));
  }
}
