package ma.prim.referrals;

import java.util.List;
import java.util.Map;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.sharing.Preview;
import ma.prim.referrals.sharing.SharedDocument;

/**
 * What of a referral is sealed, besides what is shared.
 *
 * @param reason of the sender, for the receiver
 * @param fields what is to be shared, or was; null for all that the consent names
 * @param note with which it was rejected, cancelled or failed
 * @param redirectNames of an institution of another region, which is to serve the person instead
 * @param place of the appointment; with {@code contact} and {@code bring} beside it
 */
record ReferralContent(
    String reason,
    List<SharedField> fields,
    List<SharedDocument> documents,
    Preview preview,
    String note,
    String holdReason,
    String place,
    String contact,
    String bring,
    String evidence,
    Feedback feedback,
    Map<String, String> redirectNames) {

  /** What the person says of how she was served. */
  record Feedback(Integer satisfaction, String comment) {}

  static ReferralContent of(ReferralFields fields) {
    return new ReferralContent(
        fields.reason(),
        fields.sharedFields(),
        fields.sharedDocuments(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Of one that was forgotten. */
  static final ReferralContent EMPTY =
      new ReferralContent(null, null, null, null, null, null, null, null, null, null, null, null);

  /** Of one that came from another region. */
  static ReferralContent of(ReferralRequest request) {
    return new ReferralContent(
        request.reason(),
        request.fields(),
        null,
        request.preview(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  ReferralContent sent(List<SharedField> agreed, List<SharedDocument> papers, Preview shown) {
    return new ReferralContent(
        reason,
        agreed,
        papers,
        shown,
        note,
        holdReason,
        place,
        contact,
        bring,
        evidence,
        feedback,
        redirectNames);
  }

  ReferralContent noted(String text) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        text,
        null,
        place,
        contact,
        bring,
        evidence,
        feedback,
        redirectNames);
  }

  ReferralContent redirected(Map<String, String> names) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        note,
        holdReason,
        place,
        contact,
        bring,
        evidence,
        feedback,
        names);
  }

  ReferralContent held(String why) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        note,
        why,
        place,
        contact,
        bring,
        evidence,
        feedback,
        redirectNames);
  }

  ReferralContent scheduled(String where, String whom, String papers) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        note,
        holdReason,
        where,
        whom,
        papers,
        evidence,
        feedback,
        redirectNames);
  }

  ReferralContent proven(String what) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        note,
        null,
        place,
        contact,
        bring,
        what,
        feedback,
        redirectNames);
  }

  ReferralContent judged(Feedback said) {
    return new ReferralContent(
        reason,
        fields,
        documents,
        preview,
        note,
        holdReason,
        place,
        contact,
        bring,
        evidence,
        said,
        redirectNames);
  }
}
