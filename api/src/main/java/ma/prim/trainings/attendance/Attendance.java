package ma.prim.trainings.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;
import ma.prim.trainings.DayHalf;

/** Whether somebody was there on one half-day. */
@Entity
@Table(name = "attendance")
@RegionOwned("read with the enrolments that the caller sees")
class Attendance {
  @Id private UUID id;
  private UUID session;
  private UUID enrolment;
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private DayHalf half;

  private boolean present;

  @Column(name = "by_code")
  private boolean byCode;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Attendance() {}

  Attendance(UUID session, UUID enrolment, LocalDate day, DayHalf half) {
    this.id = Ids.next();
    this.session = session;
    this.enrolment = enrolment;
    this.day = day;
    this.half = half;
  }

  void note(boolean isPresent, boolean isByCode, UUID by, Instant at) {
    present = isPresent;
    byCode = isByCode;
    recordedBy = by;
    recordedAt = at;
  }

  UUID session() {
    return session;
  }

  UUID enrolment() {
    return enrolment;
  }

  LocalDate day() {
    return day;
  }

  DayHalf half() {
    return half;
  }

  boolean present() {
    return present;
  }

  boolean byCode() {
    return byCode;
  }
}
