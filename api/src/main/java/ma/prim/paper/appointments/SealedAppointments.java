package ma.prim.paper.appointments;

import jakarta.inject.Singleton;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of appointments is sealed: where, with whom, what to bring. */
@Singleton
class SealedAppointments implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("case_appointment", CaseAppointment.RESOURCE));
  }
}
