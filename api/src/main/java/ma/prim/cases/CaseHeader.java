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
import ma.prim.people.PersonGroup;
import ma.prim.tenancy.CellHeader;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A case as a coordinator reads it: number, cell, need, state, clocks, officer. The same row as
 * {@link CaseFile}, without the columns that hold content, so that content is never loaded.
 */
@Entity
@Immutable
@Table(name = "case_file")
class CaseHeader extends CellHeader {
  @Id private UUID id;
  private long version;
  private String number;
  private String need;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  private PersonGroup group;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Sensitivity sensitivity;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  private UUID assignee;

  /** Never shown: those who must not find the case by what they ask. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "excluded_officers")
  private List<UUID> excludedOfficers;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "next_review")
  private LocalDate nextReview;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "transfer_to")
  private String transferTo;

  @Column(name = "is_test")
  private boolean test;

  @Embedded private Clocks clocks;

  protected CaseHeader() {}

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  String need() {
    return need;
  }

  PersonGroup group() {
    return group;
  }

  Priority priority() {
    return priority;
  }

  Channel channel() {
    return channel;
  }

  Sensitivity sensitivity() {
    return sensitivity;
  }

  CaseStatus status() {
    return status;
  }

  UUID assignee() {
    return assignee;
  }

  List<UUID> excludedOfficers() {
    return excludedOfficers;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  LocalDate nextReview() {
    return nextReview;
  }

  Instant closedAt() {
    return closedAt;
  }

  String transferTo() {
    return transferTo;
  }

  Clocks clocks() {
    return clocks;
  }

  boolean isTest() {
    return test;
  }
}
