package ma.prim.integration.calendar.subscriptions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** An address that its owner has given to a calendar program. */
@Entity
@Table(name = "calendar_subscription")
@RegionOwned("each user's own: every query names the owner, or the hash of the secret")
class CalendarSubscription {
  static final String RESOURCE = "calendar-subscriptions";

  /** One that no program has read for so long is over. */
  static final Period GOOD_FOR = Period.ofMonths(13);

  @Id private UUID id;
  @Version private long version;
  private UUID owner;

  @Enumerated(EnumType.STRING)
  private CalendarKind kind;

  private UUID target;
  private String language;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "last_read_on")
  private LocalDate lastReadOn;

  protected CalendarSubscription() {}

  CalendarSubscription(
      UUID owner,
      CalendarKind kind,
      UUID target,
      String language,
      byte[] secretHash,
      LocalDate today,
      Instant at) {
    this.id = Ids.next();
    this.owner = owner;
    this.kind = kind;
    this.target = target;
    this.language = language;
    this.secretHash = secretHash;
    this.createdAt = at;
    this.expiresOn = today.plus(GOOD_FOR);
  }

  /** Read again: it goes on. Once a day is enough to know. */
  void read(LocalDate today) {
    if (!today.equals(lastReadOn)) {
      lastReadOn = today;
      expiresOn = today.plus(GOOD_FOR);
    }
  }

  boolean isOver(LocalDate today) {
    return expiresOn.isBefore(today);
  }

  Change change(String what) {
    return Change.of(RESOURCE, id, what, null, null, null);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID owner() {
    return owner;
  }

  CalendarKind kind() {
    return kind;
  }

  UUID target() {
    return target;
  }

  String language() {
    return language;
  }

  Instant createdAt() {
    return createdAt;
  }

  LocalDate expiresOn() {
    return expiresOn;
  }

  LocalDate lastReadOn() {
    return lastReadOn;
  }
}
