package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;
import ma.prim.audit.AccessLog;
import ma.prim.tenancy.CurrentScope;
import org.hibernate.Session;

/**
 * Opens a case, and what stands in it, to a coordinator for this request and for reading only: one
 * that was escalated to her province, and one that she has opened herself by breaking the glass.
 *
 * <p>An escalated case is theirs as long as what made it escalate is not done: with the deadline
 * met, or the case ended, they read its header again. A restricted case is not opened by a clock.
 */
@Singleton
class OpenedCases {
  private final Session session;
  private final CaseAccess access;
  private final Openings openings;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final AccessLog accessLog;

  OpenedCases(
      Session session,
      CaseAccess access,
      Openings openings,
      CurrentCaller caller,
      CurrentScope scope,
      AccessLog accessLog) {
    this.session = session;
    this.access = access;
    this.openings = openings;
    this.caller = caller;
    this.scope = scope;
    this.accessLog = accessLog;
  }

  Optional<OpenedCase> find(CaseHeader header) {
    if (!caller.get().has(Role.COORDINATOR) || access.isExcluded(header.excludedOfficers())) {
      return Optional.empty();
    }
    if (!isEscalatedToTheCaller(header)) {
      Optional<UUID> opening = openings.running(header.id());
      if (opening.isEmpty()) {
        return Optional.empty();
      }
      accessLog.under("openings/" + opening.get());
    }
    scope.open(header.id());
    return Optional.ofNullable(session.find(OpenedCase.class, header.id()));
  }

  /** Those that breaking the glass would open to the caller, and nothing has opened yet. */
  Set<UUID> shut(Collection<CaseHeader> headers) {
    Set<UUID> shut =
        headers.stream()
            .filter(header -> access.mayBreakGlass(header) && !isEscalatedToTheCaller(header))
            .map(CaseHeader::id)
            .collect(Collectors.toSet());
    shut.removeAll(openings.running(shut));
    return shut;
  }

  private boolean isEscalatedToTheCaller(CaseHeader header) {
    return header.clocks().escalatedAt() != null
        && header.clocks().isOverdue()
        && header.sensitivity() == Sensitivity.NORMAL
        && caller.get().provinces(role -> role == Role.COORDINATOR).contains(header.province());
  }
}
