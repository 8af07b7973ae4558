package ma.prim.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;

/** One user is told that something happened. Made by {@link FanOut} only. */
@Entity
@Table(name = "notification")
@RegionOwned("each user's own: every query names the recipient, who is the caller")
class Notification {
  @Id private UUID id;
  @Version private long version;
  private UUID recipient;

  @Enumerated(EnumType.STRING)
  private NotificationKind kind;

  private String subject;
  private String cell;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected Notification() {}

  /** The first time counts. */
  void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }

  boolean isOf(UUID user) {
    return recipient.equals(user);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  NotificationKind kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  String cell() {
    return cell;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant readAt() {
    return readAt;
  }
}
