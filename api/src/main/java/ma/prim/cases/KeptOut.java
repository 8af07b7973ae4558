package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.http.ListQuery;
import org.hibernate.Session;

/**
 * Whether the caller is kept out of a case by name. A relative does not read elsewhere what was
 * told of it either.
 */
@Singleton
public class KeptOut {
  private final Session session;
  private final CaseAccess access;
  private final CurrentCaller caller;

  KeptOut(Session session, CaseAccess access, CurrentCaller caller) {
    this.session = session;
    this.access = access;
    this.caller = caller;
  }

  public boolean of(UUID caseId) {
    GuardedCase guarded = session.find(GuardedCase.class, caseId);
    return guarded != null && access.isExcluded(guarded.excludedOfficers());
  }

  /**
   * The condition, for a list of what names cases, that the caller is not kept out of the case.
   *
   * @param path of the id in the list's query: {@code e.caseId}
   */
  public String not(ListQuery<?> list, String path) {
    list.with("me", '"' + caller.get().subject() + '"');
    return "not exists (select 1 from GuardedCase guarded where guarded.id = %s and %s = 1)"
        .formatted(path, ExcludedOfficers.have("guarded"));
  }
}
