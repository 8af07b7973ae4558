package ma.prim.referrals;

import java.time.Instant;
import java.time.LocalDate;
import ma.prim.handovers.HandoverReceiver;

/**
 * What one region tells the other of a step in a referral: how it stands after it, as far as the
 * other side may know. Which step it was is the message's kind.
 *
 * @param number of the referral in the region that tells it
 * @param redirect who should serve the person instead; null for nobody
 * @param text of a message, question or answer
 */
record ReferralStep(
    Instant at,
    String number,
    ReferralReason reason,
    String note,
    String holdReason,
    LocalDate holdUntil,
    ReferralOutcome outcome,
    String evidence,
    Instant appointmentAt,
    String place,
    String contact,
    String bring,
    String partnerReference,
    ReferralElsewhere redirect,
    String text) {
  private static final int LONGEST_TEXT = 4000;

  static ReferralStep of(
      ReferralRow referral, ReferralContent content, ReferralElsewhere redirect, String text) {
    return new ReferralStep(
        referral.updatedAt(),
        referral.number(),
        referral.reason(),
        content.note(),
        content.holdReason(),
        referral.holdUntil(),
        referral.outcome(),
        content.evidence(),
        referral.appointmentAt(),
        content.place(),
        content.contact(),
        content.bring(),
        referral.partnerReference(),
        redirect,
        text);
  }

  /** Refuses what no step of ours could say, whoever has signed it. */
  void check() {
    boolean fits =
        at != null
            && isShort(number, 32)
            && isShort(note, LONGEST_TEXT)
            && isShort(holdReason, LONGEST_TEXT)
            && isShort(evidence, LONGEST_TEXT)
            && isShort(place, LONGEST_TEXT)
            && isShort(contact, LONGEST_TEXT)
            && isShort(bring, LONGEST_TEXT)
            && isShort(partnerReference, 64)
            && isShort(text, LONGEST_TEXT);
    if (!fits) {
      throw HandoverReceiver.unreadable();
    }
    if (redirect != null) {
      redirect.check();
    }
  }

  /** The same, for a step that needs a word more than others. */
  void check(ReferralVerb verb) {
    boolean whole =
        switch (verb) {
          case SCHEDULE -> appointmentAt != null;
          case COMPLETE -> outcome != null;
          case REJECT, FAIL, CANCEL -> reason != null;
          case REQUEST_INFORMATION, PROVIDE_INFORMATION, MESSAGE -> text != null && !text.isBlank();
          default -> true;
        };
    if (!whole) {
      throw HandoverReceiver.unreadable();
    }
  }

  private static boolean isShort(String text, int most) {
    return text == null || text.length() <= most;
  }
}
