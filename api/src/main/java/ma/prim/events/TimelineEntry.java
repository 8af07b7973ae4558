package ma.prim.events;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;

/** One event as a timeline shows it: the outbox's rows, read by the resource they are about. */
@Entity
@Immutable
@Table(name = "event")
@RegionOwned(
    "read through Timeline, for a resource that its feature has found in the caller's scope")
class TimelineEntry {
  @Id private long n;
  private String resource;

  @Column(name = "change_made")
  private String change;

  private String subject;
  private String parent;
  private String cell;
  private String status;
  private String details;
  private String actor;
  private Instant at;

  protected TimelineEntry() {}

  long n() {
    return n;
  }

  String resource() {
    return resource;
  }

  String change() {
    return change;
  }

  String subject() {
    return subject;
  }

  String parent() {
    return parent;
  }

  String cell() {
    return cell;
  }

  String status() {
    return status;
  }

  String details() {
    return details;
  }

  String actor() {
    return actor;
  }

  Instant at() {
    return at;
  }
}
