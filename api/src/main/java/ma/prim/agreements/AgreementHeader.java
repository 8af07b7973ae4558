package ma.prim.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * That there is an agreement, what it is called and until when it holds: what a cell needs to know
 * before it refers somebody. Nothing else of it is ever loaded for a cell.
 */
@Entity
@Immutable
@Table(name = "agreement")
@RegionOwned(
    "whoever refers people to partners must know what binds them; every query leaves drafts out")
class AgreementHeader {
  @Id private UUID id;
  private long version;
  private String number;

  @Enumerated(EnumType.STRING)
  private AgreementType type;

  @Column(name = "parent_id")
  private UUID parent;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @Enumerated(EnumType.STRING)
  private AgreementStatus status;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  @Column(name = "effective_to")
  private LocalDate effectiveTo;

  private String province;

  @JdbcTypeCode(SqlTypes.JSON)
  private Territory territory;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected AgreementHeader() {}

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  AgreementType type() {
    return type;
  }

  UUID parent() {
    return parent;
  }

  Map<String, String> titles() {
    return titles;
  }

  AgreementStatus status() {
    return status;
  }

  LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  LocalDate effectiveTo() {
    return effectiveTo;
  }

  Territory territory() {
    return territory;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  String province() {
    return province;
  }
}
