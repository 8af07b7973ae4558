package ma.prim.notifications.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Words;
import ma.prim.tenancy.RegionOwned;

/** How a user wants to be told. */
@Entity
@Table(name = "notification_preference")
@RegionOwned("each user's own: found by the caller's subject only")
class NotificationPreference {
  static final String RESOURCE = "notification-preferences";

  @Id private UUID subject;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  private MailChoice mail;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected NotificationPreference() {}

  /** Of somebody who has not chosen yet. */
  NotificationPreference(UUID subject) {
    this.subject = subject;
    this.mail = MailChoice.NONE;
  }

  Change choose(MailChoice choice, Instant at) {
    mail = choice;
    updatedAt = at;
    return new Change(
        RESOURCE, subject.toString(), "updated", null, null, null, Words.of(choice), Map.of());
  }

  MailChoice mail() {
    return mail;
  }

  /** Zero stands for somebody who has not chosen yet. */
  long version() {
    return updatedAt == null ? 0 : version + 1;
  }
}
