package ma.prim.people.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.http.Words;
import ma.prim.people.Purpose;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/**
 * What a person agreed to, for one purpose. It is as widely known as her file. Never changed but by
 * its withdrawal, and by the review of what was done without her word.
 */
@Entity
@Table(name = "consent")
@RegionOwned("part of a person's file: scoped by exists over person_cell")
@SQLRestriction(Consent.OF_KNOWN_PERSON)
class Consent {
  static final String RESOURCE = "consents";
  static final String PEOPLE = "people";

  static final String OF_KNOWN_PERSON =
      "(':mode' = 'region' or exists (select 1 from person_cell known"
          + " where known.person = person_id"
          + " and (known.known_until is null or known.known_until > utc_timestamp(6))"
          + " and ((':mode' = 'province' and known.province in (':provinces'))"
          + " or (':mode' = 'cell' and known.cell in (':cells'))"
          + " or (':mode' = 'mixed' and (known.province in (':provinces') or known.cell in (':cells'))))))";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "person_id")
  private UUID person;

  private String cell;
  private String province;
  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Enumerated(EnumType.STRING)
  private ConsentBasis basis;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  private UUID withdrawnBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "reviewed_by")
  private UUID reviewedBy;

  @Enumerated(EnumType.STRING)
  private ConsentReview review;

  private byte[] sealed;

  protected Consent() {}

  Consent(
      UUID person,
      ConsentFields fields,
      LocalDate from,
      CellConfig recordedBy,
      UUID author,
      SealedJson json,
      Instant at) {
    this.id = Ids.next();
    this.person = person;
    this.cell = recordedBy.slug();
    this.province = recordedBy.province();
    this.author = author;
    this.createdAt = at;
    this.purpose = fields.purpose();
    this.basis = fields.basisOrDefault();
    this.from = from;
    this.to = fields.to();
    seal(Content.of(fields), json);
  }

  Change recorded() {
    return change("recorded").reaching(Words.of(basis));
  }

  /** From now on it covers nothing. */
  Change withdraw(String reason, UUID officer, SealedJson json, Instant at) {
    if (withdrawnAt != null) {
      throw Problem.invalidTransition(Words.of(ConsentStatus.WITHDRAWN), List.of());
    }
    withdrawnAt = at;
    withdrawnBy = officer;
    seal(content(json).withdrawn(reason), json);
    return change("withdrawn");
  }

  /** What was done without the person's word is looked at once. */
  Change review(ConsentReview outcome, String note, UUID officer, SealedJson json, Instant at) {
    if (!isToReview()) {
      throw Problem.invalidTransition(
          review == null ? Words.of(basis) : Words.of(review), List.of());
    }
    review = outcome;
    reviewedAt = at;
    reviewedBy = officer;
    seal(content(json).reviewed(note), json);
    return change("reviewed").reaching(Words.of(outcome));
  }

  boolean isToReview() {
    return basis != ConsentBasis.CONSENT && review == null;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Of a day in the region; a withdrawal counts from its moment, for any day asked for. */
  ConsentStatus status(LocalDate day) {
    if (withdrawnAt != null) {
      return ConsentStatus.WITHDRAWN;
    }
    if (review == ConsentReview.REJECTED) {
      return ConsentStatus.REJECTED;
    }
    if (day.isBefore(from)) {
      return ConsentStatus.PENDING;
    }
    return to != null && day.isAfter(to) ? ConsentStatus.ENDED : ConsentStatus.ACTIVE;
  }

  private Change change(String change) {
    return Change.of(RESOURCE, id, change, cell, province, null).under(PEOPLE, person);
  }

  Content content(SealedJson json) {
    return json.open(sealed, Content.class, context());
  }

  private void seal(Content content, SealedJson json) {
    sealed = json.seal(content, context());
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

  String cell() {
    return cell;
  }

  String province() {
    return province;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }

  Purpose purpose() {
    return purpose;
  }

  ConsentBasis basis() {
    return basis;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  Instant withdrawnAt() {
    return withdrawnAt;
  }

  UUID withdrawnBy() {
    return withdrawnBy;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }

  UUID reviewedBy() {
    return reviewedBy;
  }

  ConsentReview review() {
    return review;
  }

  /** What is sealed: who is told what tells of the person's matter. */
  record Content(
      List<Recipient> recipients,
      List<SharedField> fields,
      List<String> documents,
      ConsentForm how,
      ConsentGiver givenBy,
      String witness,
      String language,
      String justification,
      String withdrawalReason,
      String reviewNote) {

    static Content of(ConsentFields fields) {
      return new Content(
          ConsentFields.orEmpty(fields.recipients()),
          ConsentFields.orEmpty(fields.fields()),
          ConsentFields.orEmpty(fields.documents()),
          fields.how(),
          fields.giverOrDefault(),
          fields.witness(),
          fields.language(),
          fields.justification(),
          null,
          null);
    }

    Content withdrawn(String reason) {
      return new Content(
          recipients,
          fields,
          documents,
          how,
          givenBy,
          witness,
          language,
          justification,
          reason,
          reviewNote);
    }

    Content reviewed(String note) {
      return new Content(
          recipients,
          fields,
          documents,
          how,
          givenBy,
          witness,
          language,
          justification,
          withdrawalReason,
          note);
    }
  }
}
