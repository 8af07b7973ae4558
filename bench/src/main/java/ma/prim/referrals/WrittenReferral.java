package ma.prim.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Priority;
import ma.prim.crypto.SealedJson;
import ma.prim.people.PersonFields;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.sharing.Preview;
import ma.prim.referrals.sharing.Snapshot;

/** What the service stores of a referral that waits for its receiver's answer. */
public record WrittenReferral(byte[] sealed, byte[] shared) {

  /** Names, birth date, contacts and summary are shared, as of most. */
  public static WrittenReferral of(
      UUID id, PersonFields person, String need, String summary, Instant at, SealedJson json) {
    ReferralContent content =
        new ReferralContent(
            "Le service demandé n'est pas rendu ici",
            List.of(SharedField.NAMES, SharedField.BIRTH_DATE, SharedField.CONTACTS, SharedField.SUMMARY),
            List.of(),
            new Preview(need, Priority.NORMAL, null, person.gender(), "nador", "ar", null),
            null, null, null, null, null, null, null, null);
    Snapshot snapshot =
        new Snapshot(
            at, person.names(), person.birthDate(), false, null, null, person.contacts(), null, null,
            null, null, null, null, summary, null, null, null);
    return new WrittenReferral(
        json.seal(content, ReferralRow.RESOURCE + "/" + id),
        json.seal(snapshot, ReferralRow.sharedContext(id)));
  }
}
