package ma.prim.contacts;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import ma.prim.cases.EarlierCases;
import ma.prim.cases.Sensitivity;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.tenancy.CurrentRegion;

/**
 * Takes over contacts that cells had before they were written here, each under its own day and
 * officer. For work in a region, not for callers: whoever calls has seen to it that the fields are
 * valid.
 */
@Singleton
public class EarlierContacts {
  private final Contacts contacts;
  private final EarlierCases cases;
  private final ContactRules rules;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;

  EarlierContacts(
      Contacts contacts,
      EarlierCases cases,
      ContactRules rules,
      CurrentRegion region,
      SealedJson json,
      Journal journal) {
    this.contacts = contacts;
    this.cases = cases;
    this.rules = rules;
    this.region = region;
    this.json = json;
    this.journal = journal;
  }

  public boolean has(UUID id) {
    return contacts.find(id).isPresent();
  }

  public void take(Collection<EarlierContact> all) {
    all.forEach(this::take);
  }

  private void take(EarlierContact earlier) {
    ContactFields fields = earlier.fields();
    Contact contact =
        new Contact(
            earlier.id(),
            region.get().config().cell(earlier.cell()).orElseThrow(),
            earlier.officer());
    Sensitivity sensitivity =
        fields.caseId() == null
            ? rules.sensitivity(fields, Sensitivity.NORMAL)
            : cases.sensitivity(fields.caseId());
    journal.recordEarlier(
        contact.record(fields, sensitivity, json, fields.occurredAt()),
        earlier.officer(),
        fields.occurredAt());
    contacts.add(contact);
  }
}
