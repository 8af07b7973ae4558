package ma.prim.access;

import java.util.Optional;

/** What a partner's machine may be allowed to do. People act by their roles and have none. */
public enum Scope {
  REFERRALS_READ("referrals:read"),
  REFERRALS_ANSWER("referrals:answer"),
  EVENTS_READ("events:read"),
  WEBHOOKS_MANAGE("webhooks:manage"),
  AGREEMENTS_READ("agreements:read"),
  AGREEMENTS_REPORT("agreements:report");

  /** Every word, for the constraint of a field. */
  public static final String WORDS =
      "referrals:read|referrals:answer|events:read|webhooks:manage"
          + "|agreements:read|agreements:report";

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** As it travels: {@code referrals:read}. */
  public String word() {
    return word;
  }

  public static Optional<Scope> ofWord(String word) {
    for (Scope scope : values()) {
      if (scope.word.equals(word)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
