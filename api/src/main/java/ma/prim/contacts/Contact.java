package ma.prim.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.Channel;
import ma.prim.cases.HeardOf;
import ma.prim.cases.Sensitivity;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.people.Gender;
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CellOwned;

/**
 * A visit, a call or a message; of somebody who is known, of somebody who stays unnamed, or of
 * several. It stays with the cell where it was, whatever becomes of its case.
 */
@Entity
@Table(name = "contact")
class Contact extends CellOwned {
  static final String RESOURCE = "contacts";

  /** In whose timeline the contacts of a case stand. */
  private static final String CASES = "cases";

  @Id private UUID id;
  @Version private long version;
  private UUID person;

  @Column(name = "case_id")
  private UUID caseId;

  private UUID officer;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String need;
  private String language;

  @Enumerated(EnumType.STRING)
  private ContactOutcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "heard_of")
  private HeardOf heardOf;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  private PersonGroup group;

  @Enumerated(EnumType.STRING)
  private Gender gender;

  @Enumerated(EnumType.STRING)
  @Column(name = "age_band")
  private AgeBand ageBand;

  private Integer headcount;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "served_at")
  private Instant servedAt;

  private Integer satisfaction;

  /** Of a contact without a case; else the case's own counts. */
  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  @Column(name = "is_test")
  private boolean test;

  private byte[] sealed;

  protected Contact() {}

  Contact(UUID id, CellConfig cell, UUID officer) {
    super(cell.slug(), cell.province());
    this.id = id;
    this.officer = officer;
  }

  /** Writes it down for the first time, and says so. */
  Change record(ContactFields fields, Sensitivity ofWhatItNames, SealedJson json, Instant at) {
    write(fields, ofWhatItNames, json, at);
    return change("recorded", caseId);
  }

  Change update(ContactFields fields, Sensitivity ofWhatItNames, SealedJson json, Instant at) {
    UUID before = caseId;
    write(fields, ofWhatItNames, json, at);
    return change("updated", caseId == null ? before : caseId);
  }

  /** It has become a case. */
  Change become(UUID newCase, UUID ofPerson, Sensitivity ofCase, Instant at) {
    caseId = newCase;
    person = person == null ? ofPerson : person;
    sensitivity = ofCase;
    outcome = outcome == null ? ContactOutcome.CASE_OPENED : outcome;
    updatedAt = at;
    return change("became_case", caseId);
  }

  private void write(ContactFields fields, Sensitivity ofWhatItNames, SealedJson json, Instant at) {
    person = fields.person();
    caseId = fields.caseId();
    occurredAt = fields.occurredAt();
    channel = fields.channel();
    need = fields.need();
    language = fields.language();
    outcome = fields.outcome();
    heardOf = fields.heardOf();
    group = fields.group();
    gender = fields.gender();
    ageBand = fields.ageBand();
    headcount = fields.headcount();
    arrivedAt = fields.arrivedAt();
    servedAt = fields.servedAt();
    satisfaction = fields.satisfaction();
    test = Boolean.TRUE.equals(fields.isTest());
    sensitivity = ofWhatItNames;
    sealed = json.seal(new Content(fields.ticket(), fields.note()), context());
    updatedAt = at;
  }

  private Change change(String change, UUID shownIn) {
    Change own = Change.of(RESOURCE, id, change, cell(), province(), null);
    return (shownIn == null ? own : own.under(CASES, shownIn))
        .restricted(sensitivity == Sensitivity.RESTRICTED);
  }

  ContactFields fields(SealedJson json) {
    Content content = json.open(sealed, Content.class, context());
    return new ContactFields(
        null,
        person,
        caseId,
        occurredAt,
        channel,
        need,
        language,
        outcome,
        heardOf,
        group,
        gender,
        ageBand,
        headcount,
        content.ticket(),
        arrivedAt,
        servedAt,
        satisfaction,
        content.note(),
        test);
  }

  private String context() {
    return RESOURCE + "/" + id;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID person() {
    return person;
  }

  UUID caseId() {
    return caseId;
  }

  UUID officer() {
    return officer;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Channel channel() {
    return channel;
  }

  Sensitivity sensitivity() {
    return sensitivity;
  }

  record Content(String ticket, String note) {}
}
