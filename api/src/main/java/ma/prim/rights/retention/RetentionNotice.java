package ma.prim.rights.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Formula;

/** That a file is to be erased, and when. */
@Entity
@Table(name = "retention_notice")
@RegionOwned("an id and two dates; only roles of the region read them")
class RetentionNotice {
  @Id
  @Column(name = "person_id")
  private UUID person;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Column(name = "erase_on")
  private LocalDate eraseOn;

  @Formula(
      "exists (select 1 from retention_hold h where h.person_id = person_id"
          + " and h.released_at is null)")
  private boolean held;

  protected RetentionNotice() {}

  RetentionNotice(UUID person, Instant announcedAt, LocalDate eraseOn) {
    this.person = person;
    this.announcedAt = announcedAt;
    this.eraseOn = eraseOn;
  }

  UUID person() {
    return person;
  }

  Instant announcedAt() {
    return announcedAt;
  }

  LocalDate eraseOn() {
    return eraseOn;
  }

  boolean isHeld() {
    return held;
  }
}
