package ma.prim.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.prim.cases.Priority;
import ma.prim.handovers.HandoverReceiver;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.sharing.Preview;
import ma.prim.referrals.sharing.Snapshot;

/**
 * A referral as it is told to another region, inside a message's seal: what its receiver there may
 * know, and no more.
 *
 * @param number in the sender's region
 * @param cell that sends it
 * @param wishedCell of the receiving region; null for whichever
 */
record ReferralRequest(
    String number,
    String cell,
    String wishedCell,
    String need,
    Priority priority,
    String reason,
    ConsentBasis basis,
    LocalDate consentUntil,
    List<SharedField> fields,
    Preview preview,
    Snapshot shared,
    boolean test,
    Instant sentAt) {
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_SLUG = 64;
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_DOCUMENTS = 20;

  static ReferralRequest of(ReferralRow referral, ReferralContent content, Snapshot shared) {
    return new ReferralRequest(
        referral.number(),
        referral.fromCell(),
        referral.to().wishedCell(),
        referral.need(),
        referral.priority(),
        content.reason(),
        referral.basis(),
        referral.consentUntil(),
        content.fields(),
        content.preview(),
        shared,
        referral.isTest(),
        referral.sentAt());
  }

  /** Refuses what no referral of ours could be, whoever has signed it. */
  void check() {
    boolean whole =
        isShort(number, LONGEST_NUMBER)
            && isShort(cell, LONGEST_SLUG)
            && (wishedCell == null || isShort(wishedCell, LONGEST_SLUG))
            && need != null
            && priority != null
            && (reason == null || reason.length() <= LONGEST_TEXT)
            && preview != null
            && shared != null
            && (shared.documents() == null || shared.documents().size() <= MOST_DOCUMENTS)
            && sentAt != null;
    if (!whole) {
      throw HandoverReceiver.unreadable();
    }
  }

  private static boolean isShort(String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most;
  }
}
