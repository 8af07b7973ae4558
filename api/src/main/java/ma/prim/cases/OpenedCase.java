package ma.prim.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.RegionOwned;
import ma.prim.tenancy.rows.ScopeCondition;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;

/**
 * A case with its content, to somebody who usually reads its header. The same row as {@link
 * CaseFile}, never written by this road; loaded by {@link OpenedCases} alone, after it has decided.
 */
@Entity
@Immutable
@Table(name = "case_file")
@RegionOwned("of a cell below the reader's place: scoped as headers are, and opened one by one")
@SQLRestriction(ScopeCondition.HEADERS)
class OpenedCase {
  @Id UUID id;
  long version;
  String cell;
  String province;
  String number;
  UUID person;
  String need;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "further_needs")
  List<String> furtherNeeds;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  PersonGroup group;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "heard_of")
  HeardOf heardOf;

  String language;

  @Column(name = "interpreter_needed")
  boolean interpreterNeeded;

  @Enumerated(EnumType.STRING)
  Priority priority;

  UUID assignee;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  @Enumerated(EnumType.STRING)
  Sensitivity sensitivity;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "next_review")
  LocalDate nextReview;

  @Column(name = "hold_until")
  LocalDate holdUntil;

  @Column(name = "closed_at")
  Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closure_reason")
  ClosureReason closureReason;

  @Column(name = "transfer_to")
  String transferTo;

  @Column(name = "is_test")
  boolean test;

  @Embedded Clocks clocks;

  private byte[] sealed;

  protected OpenedCase() {}

  CaseContent content(SealedJson json) {
    return json.open(sealed, CaseContent.class, CaseFile.context(id));
  }
}
