package ma.prim.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.tenancy.CurrentScope;
import org.hibernate.Session;

/**
 * Opens a case that was escalated to the coordinators of its province, and what stands in it, for
 * this request and for reading only. It is theirs as long as what made it escalate is not done:
 * with the deadline met, or the case ended, they read its header again. A restricted case is not
 * opened by a clock.
 */
@ApplicationScoped
class EscalatedCases {
  private final Session session;
  private final CaseAccess access;
  private final CurrentCaller caller;
  private final CurrentScope scope;

  EscalatedCases(Session session, CaseAccess access, CurrentCaller caller, CurrentScope scope) {
    this.session = session;
    this.access = access;
    this.caller = caller;
    this.scope = scope;
  }

  Optional<OpenedCase> find(CaseHeader header) {
    if (!isEscalated(header) || !isTheCallers(header)) {
      return Optional.empty();
    }
    scope.open(header.id());
    return Optional.ofNullable(session.find(OpenedCase.class, header.id()));
  }

  private static boolean isEscalated(CaseHeader header) {
    return header.clocks().escalatedAt() != null
        && header.clocks().isOverdue()
        && header.sensitivity() == Sensitivity.NORMAL;
  }

  private boolean isTheCallers(CaseHeader header) {
    return caller.get().provinces(role -> role == Role.COORDINATOR).contains(header.province())
        && !access.isExcluded(header.excludedOfficers());
  }
}
