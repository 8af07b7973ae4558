package ma.prim.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** One officer of a cell stands in for another, who is away for some days. */
@Entity
@Table(name = "substitution")
@RegionOwned("read with its user; managers see and make those of their cells")
class Substitution {
  static final String RESOURCE = "substitutes";

  @Id private UUID id;
  @Version private long version;
  private UUID absent;
  private UUID substitute;
  private String cell;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "made_by")
  private UUID madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "ended_by")
  private UUID endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Substitution() {}

  Substitution(UUID absent, UUID substitute, String cell, Days days, UUID by, Instant at) {
    this.id = Ids.next();
    this.absent = absent;
    this.substitute = substitute;
    this.cell = cell;
    this.from = days.from();
    this.to = days.to();
    this.madeBy = by;
    this.madeAt = at;
  }

  Change added(String province) {
    return change("added", province);
  }

  Change end(UUID by, Instant at, String province) {
    endedBy = by;
    endedAt = at;
    return change("ended", province);
  }

  private Change change(String what, String province) {
    return new Change(
        RESOURCE,
        id.toString(),
        what,
        AppUser.RESOURCE + "/" + absent,
        cell,
        province,
        endedAt == null ? "added" : "ended",
        Map.of("substitute", substitute.toString()));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  UUID absent() {
    return absent;
  }

  UUID substitute() {
    return substitute;
  }

  String cell() {
    return cell;
  }

  boolean ended() {
    return endedAt != null;
  }

  Days days() {
    return new Days(from, to);
  }
}
