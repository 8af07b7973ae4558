package ma.prim.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * One line of the audit trail: ids and states, nothing personal.
 *
 * @param actor subject of the caller's token, or {@code job:sealer}; null for who has no token
 * @param role the roles under which the operation was allowed
 * @param operation the operationId
 * @param resource {@code cases/0190…}, or {@code cases} for a collection
 * @param code the problem's code, of a refusal
 * @param details as JSON text: kept and authenticated as it is written
 * @param people whose data the answer showed
 * @param cases whose content the answer showed
 */
record AuditEntry(
    UUID id,
    Instant at,
    String actor,
    String role,
    String operation,
    String resource,
    Outcome outcome,
    String code,
    String requestId,
    String cell,
    String details,
    List<UUID> people,
    List<UUID> cases) {

  AuditEntry {
    // What the database cannot hold would not verify when it is read again.
    at = at.truncatedTo(ChronoUnit.MICROS);
    people = List.copyOf(people);
    cases = List.copyOf(cases);
  }
}
