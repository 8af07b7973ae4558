package ma.prim.audit;

import java.util.Locale;
import java.util.Optional;

/** How an operation ended, as the audit trail says it. */
public enum Outcome {
  /** Something was changed. */
  DONE,
  /** Personal data was shown. */
  READ,
  /** The kept answer to an earlier request was given again. */
  REPLAYED,
  /** The caller was refused; the code says why. */
  REFUSED,
  /** The service could not. */
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> ofWord(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word().equals(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
