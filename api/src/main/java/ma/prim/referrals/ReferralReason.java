package ma.prim.referrals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;

/** Why a referral was rejected, failed, or was cancelled; words that tell nothing of the person. */
public enum ReferralReason {
  /** Somebody else is competent. */
  NOT_COMPETENT(Use.REJECT, Use.FAIL),
  NOT_ELIGIBLE(Use.REJECT, Use.FAIL),
  NO_CAPACITY(Use.REJECT, Use.FAIL, Use.CANCEL),
  OUT_OF_TERRITORY(Use.REJECT),
  /** What is needed to decide is missing. */
  INCOMPLETE(Use.REJECT),
  ALREADY_SERVED(Use.REJECT, Use.CANCEL),
  PERSON_DECLINED(Use.REJECT, Use.FAIL, Use.CANCEL),
  NO_SHOW(Use.FAIL),
  LOST_CONTACT(Use.FAIL, Use.CANCEL),
  NOT_NEEDED(Use.CANCEL),
  SENT_ELSEWHERE(Use.CANCEL),
  DECEASED(Use.FAIL, Use.CANCEL),
  /** The case it belongs to is over; of drafts. */
  CASE_ENDED,
  /** She took her consent back, or objects; said by the platform, never by a caller. */
  CONSENT_WITHDRAWN,
  OTHER(Use.REJECT, Use.FAIL, Use.CANCEL);

  /** What a reason is given for. */
  enum Use {
    REJECT,
    FAIL,
    CANCEL
  }

  private final Set<Use> uses;

  ReferralReason(Use... uses) {
    this.uses = EnumSet.noneOf(Use.class);
    this.uses.addAll(List.of(uses));
  }

  /**
   * Refuses a reason that is none for this.
   *
   * @throws Problem with the words that are
   */
  void requireFor(Use use) {
    if (!uses.contains(use)) {
      String allowed =
          Arrays.stream(values())
              .filter(reason -> reason.uses.contains(use))
              .map(Words::of)
              .collect(Collectors.joining(", "));
      throw Problem.invalid(Violation.at("/reason", "unknown_value", Map.of("allowed", allowed)));
    }
  }
}
