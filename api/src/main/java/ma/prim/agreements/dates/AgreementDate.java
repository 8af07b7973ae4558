package ma.prim.agreements.dates;

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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day that somebody must not forget, or a span of days, of an agreement. */
@Entity
@Table(name = "agreement_date")
@RegionOwned("part of an agreement: every query asks for those of agreements in sight")
public class AgreementDate {
  /** So many days before, people are told. */
  static final List<Integer> NOTICES = List.of(90, 30, 7, 0);

  @Id private UUID id;
  @Version private long version;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "measure_id")
  private UUID measure;

  @Enumerated(EnumType.STRING)
  private DateKind kind;

  @Column(name = "of_what")
  private String ofWhat;

  @Column(name = "institution_id")
  private UUID institution;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> titles;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "on_day")
  private LocalDate on;

  @Column(name = "is_open")
  private boolean open;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "next_notice")
  private LocalDate nextNotice;

  @Column(name = "next_days")
  private Integer nextDays;

  protected AgreementDate() {}

  AgreementDate(DateFields fields) {
    this.id = Ids.next();
    this.agreement = fields.agreement();
    this.kind = fields.kind();
    this.ofWhat = fields.ofWhat();
  }

  /**
   * What it is now. Who was told of a day is not told again of the same one; a new day is told
   * anew.
   */
  void write(DateFields fields, LocalDate today, Instant at) {
    if (changes(fields)) {
      changedAt = at;
    }
    boolean same = fields.on().equals(on) && open && fields.open();
    measure = fields.measure();
    institution = fields.institution();
    titles = fields.titles();
    from = fields.from();
    on = fields.on();
    open = fields.open();
    if (!same) {
      plan(today);
    }
  }

  private boolean changes(DateFields fields) {
    return !fields.titles().equals(titles)
        || !fields.from().equals(from)
        || !fields.on().equals(on)
        || open != fields.open();
  }

  private void plan(LocalDate today) {
    nextNotice = null;
    nextDays = null;
    if (open && kind != DateKind.ENTRY) {
      next(NOTICES.stream().filter(days -> !on.minusDays(days).isBefore(today)).toList());
    }
  }

  private void next(List<Integer> left) {
    nextDays = left.isEmpty() ? null : left.getFirst();
    nextNotice = left.isEmpty() ? null : on.minusDays(nextDays);
  }

  /** Whether a notice is to be given by this day. */
  boolean isDue(LocalDate today) {
    return nextNotice != null && !nextNotice.isAfter(today);
  }

  /** The next notice is given; the one after it may be due as well, after a stop. */
  int give() {
    int given = Objects.requireNonNull(nextDays);
    next(NOTICES.stream().filter(days -> days < given).toList());
    return given;
  }

  UUID id() {
    return id;
  }

  public UUID agreement() {
    return agreement;
  }

  /** The measure that it is of; null for what is of the agreement. */
  public UUID measure() {
    return measure;
  }

  public DateKind kind() {
    return kind;
  }

  public String ofWhat() {
    return ofWhat;
  }

  public UUID institution() {
    return institution;
  }

  public Map<String, String> titles() {
    return titles;
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate on() {
    return on;
  }

  long version() {
    return version;
  }

  Instant changedAt() {
    return changedAt;
  }

  boolean isOpen() {
    return open;
  }
}
