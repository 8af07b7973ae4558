package ma.prim.agreements.dates;

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
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That people were told of a day, so many days before it: once, by a key of the table. */
@Entity
@Table(name = "agreement_notice")
@RegionOwned("part of an agreement: every query asks for those of agreements in sight")
class Notice {
  @Id private UUID id;

  @Column(name = "date_id")
  private UUID date;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "measure_id")
  private UUID measure;

  @Enumerated(EnumType.STRING)
  private DateKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @Column(name = "institution_id")
  private UUID institution;

  private String province;

  @Column(name = "on_day")
  private LocalDate on;

  @Column(name = "days_before")
  private int daysBefore;

  @Column(name = "given_on")
  private LocalDate givenOn;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "digest_id")
  private UUID digest;

  protected Notice() {}

  Notice(AgreementDate date, String province, int daysBefore, LocalDate today, Instant at) {
    this.id = Ids.next();
    this.date = date.id();
    this.agreement = date.agreement();
    this.measure = date.measure();
    this.kind = date.kind();
    this.titles = date.titles();
    this.institution = date.institution();
    this.province = province;
    this.on = date.on();
    this.daysBefore = daysBefore;
    this.givenOn = today;
    this.givenAt = at;
  }

  void collect(UUID into) {
    digest = into;
  }

  UUID id() {
    return id;
  }

  UUID agreement() {
    return agreement;
  }

  UUID measure() {
    return measure;
  }

  DateKind kind() {
    return kind;
  }

  Map<String, String> titles() {
    return titles;
  }

  UUID institution() {
    return institution;
  }

  String province() {
    return province;
  }

  LocalDate on() {
    return on;
  }

  int daysBefore() {
    return daysBefore;
  }

  LocalDate givenOn() {
    return givenOn;
  }

  UUID digest() {
    return digest;
  }
}
