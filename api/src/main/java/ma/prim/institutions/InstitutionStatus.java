package ma.prim.institutions;

import java.util.List;

/** Whether a partner institution takes referrals. */
public enum InstitutionStatus {
  ACTIVE("suspend", "close"),
  SUSPENDED("resume", "close"),
  /** For good; what was sent to it stays. */
  CLOSED;

  private final List<String> verbs;

  InstitutionStatus(String... verbs) {
    this.verbs = List.of(verbs);
  }

  /** The verbs that lead on from here. */
  List<String> verbs() {
    return verbs;
  }
}
