package ma.prim.rights;

import java.time.LocalDate;

/**
 * What a person may ask of those who keep her data, and when she must have been answered. Law 09-08
 * on the protection of individuals with regard to the processing of personal data (dahir 1-09-15 of
 * 18 February 2009, Bulletin officiel 5714): access is article 7, objection article 9, and article
 * 8 gives ten clear days for rectifying and erasing. For access and objection it says no number of
 * days; there the month of the donors' rule holds: Regulation (EU) 2016/679, article 12(3).
 */
public enum SubjectRequestKind {
  ACCESS,
  RECTIFICATION,
  OBJECTION,
  ERASURE;

  private static final int CLEAR_DAYS = 10;

  /** The last day for the answer. Of clear days neither the first nor the last counts. */
  LocalDate answerBy(LocalDate receivedOn) {
    return switch (this) {
      case ACCESS, OBJECTION -> receivedOn.plusMonths(1);
      case RECTIFICATION, ERASURE -> receivedOn.plusDays(CLEAR_DAYS + 1L);
    };
  }
}
