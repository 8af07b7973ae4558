package ma.prim.trainings.enrolments;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of enrolments is sealed: who takes part without an account. */
@Singleton
class SealedEnrolments implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("enrolment", Enrolment.RESOURCE));
  }
}
