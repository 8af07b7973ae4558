package ma.prim.agreements.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** A training session that was held for a measure; there is one of these for a session at most. */
@Entity
@Table(name = "agreement_measure_session")
@RegionOwned("part of an agreement: asked for by the id of a measure of one that is in sight")
class CountedSession {
  @Id private UUID id;

  @Column(name = "agreement_id")
  private UUID agreement;

  @Column(name = "measure_id")
  private UUID measure;

  @Column(name = "session_id")
  private UUID session;

  @Column(name = "held_on")
  private LocalDate heldOn;

  private int attended;

  @Column(name = "counted_at")
  private Instant countedAt;

  protected CountedSession() {}

  CountedSession(Measure measure, UUID session, LocalDate heldOn, int attended, Instant at) {
    this.id = Ids.next();
    this.agreement = measure.agreement();
    this.measure = measure.id();
    this.session = session;
    this.heldOn = heldOn;
    this.attended = attended;
    this.countedAt = at;
  }

  void recount(int now) {
    attended = now;
  }

  /** What it adds to an indicator that counts this; nothing where it counts nothing. */
  BigDecimal worth(IndicatorCounts counts) {
    if (counts == null) {
      return null;
    }
    return switch (counts) {
      case SESSIONS -> BigDecimal.ONE;
      case ATTENDEES -> BigDecimal.valueOf(attended);
    };
  }

  UUID measure() {
    return measure;
  }

  UUID session() {
    return session;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  int attended() {
    return attended;
  }

  Instant countedAt() {
    return countedAt;
  }
}
