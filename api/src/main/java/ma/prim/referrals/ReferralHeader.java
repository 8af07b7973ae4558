package ma.prim.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.Priority;
import ma.prim.referrals.clocks.ReferralClock;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/**
 * A referral as a coordinator reads it: number, sides, need, state, clock. The same row as {@link
 * Referral} without case, person, and what is sealed, so that none of it is ever loaded.
 */
@Entity
@Immutable
@Table(name = "referral")
@RegionOwned("of two sides: scoped by the provinces of the cells that send and receive")
@SQLRestriction(ReferralHeader.OF_EITHER_SIDE)
class ReferralHeader {
  static final String OF_EITHER_SIDE =
      "(':headerMode' = 'region'"
          + " or (':headerMode' = 'province' and (from_province in (':headerProvinces')"
          + " or to_province in (':headerProvinces')))"
          + " or (':headerMode' = 'cell' and (from_cell in (':headerCells')"
          + " or to_cell in (':headerCells')))"
          + " or (':headerMode' = 'mixed' and (from_province in (':headerProvinces')"
          + " or to_province in (':headerProvinces') or from_cell in (':headerCells')"
          + " or to_cell in (':headerCells'))))";

  @Id private UUID id;
  private long version;
  private String number;

  @Column(name = "from_cell")
  private String fromCell;

  @Column(name = "from_province")
  private String fromProvince;

  @Column(name = "from_region")
  private String fromRegion;

  @Column(name = "other_cell")
  private String otherCell;

  @Column(name = "other_number")
  private String otherNumber;

  @Embedded private Receiver to;
  private String need;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_actor")
  private NextActor nextActor;

  @Enumerated(EnumType.STRING)
  private ReferralReason reason;

  @Enumerated(EnumType.STRING)
  private ReferralOutcome outcome;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "responded_at")
  private Instant respondedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "is_test")
  private boolean test;

  /** Never shown: what the filter of lists asks for. */
  @Column(name = "partner_reference")
  private String partnerReference;

  @Embedded private ReferralClock clock;

  protected ReferralHeader() {}

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  String fromCell() {
    return fromCell;
  }

  String fromRegion() {
    return fromRegion;
  }

  String otherNumber() {
    return otherNumber;
  }

  String sendingCell() {
    return fromRegion == null ? fromCell : otherCell;
  }

  String fromProvince() {
    return fromProvince;
  }

  Receiver to() {
    return to;
  }

  String need() {
    return need;
  }

  Priority priority() {
    return priority;
  }

  ReferralStatus status() {
    return status;
  }

  NextActor nextActor() {
    return nextActor;
  }

  ReferralReason reason() {
    return reason;
  }

  ReferralOutcome outcome() {
    return outcome;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Instant sentAt() {
    return sentAt;
  }

  Instant respondedAt() {
    return respondedAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  boolean isTest() {
    return test;
  }

  ReferralClock clock() {
    return clock;
  }
}
