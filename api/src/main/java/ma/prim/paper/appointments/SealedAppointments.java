package ma.prim.paper.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;

/** What of appointments is sealed: where, with whom, what to bring. */
@ApplicationScoped
class SealedAppointments implements SealedColumns {
  @Override
  public List<SealedColumn> all() {
    return List.of(SealedColumn.of("case_appointment", CaseAppointment.RESOURCE));
  }
}
