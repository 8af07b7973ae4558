package ma.prim.trainings.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.RegionOwned;
import ma.prim.trainings.DayHalf;

/** The code that is shown in the room, for one half-day and some minutes; a new one replaces it. */
@Entity
@Table(name = "attendance_code")
@RegionOwned("asked for by who serves the session, and compared with what participants send")
class AttendanceCode {
  @Id private UUID session;
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private DayHalf half;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private byte[] sealed;

  protected AttendanceCode() {}

  AttendanceCode(UUID session) {
    this.session = session;
  }

  void show(String code, LocalDate onDay, DayHalf ofHalf, Instant until, SealedJson json) {
    day = onDay;
    half = ofHalf;
    expiresAt = until;
    sealed = json.seal(new Content(code), context(session));
  }

  /** In the same time, whether it is right or not. */
  boolean isGood(String code, Instant now, SealedJson json) {
    byte[] right = json.open(sealed, Content.class, context(session)).code().getBytes(UTF_8);
    return MessageDigest.isEqual(right, code.getBytes(UTF_8)) && now.isBefore(expiresAt);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  static String context(UUID session) {
    return "attendance-codes/" + session;
  }

  LocalDate day() {
    return day;
  }

  DayHalf half() {
    return half;
  }

  /** What is sealed. */
  record Content(String code) {}
}
