package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/**
 * That a cell knows a person, or knew her until a time that has passed. The same row as {@link
 * PersonCell}, which is there only as long as it holds; read before one is written, since a cell
 * has one row for a person.
 */
@Entity
@Table(name = "person_cell")
@RegionOwned("written by the cell that lets another in; asked for one cell and one person only")
class Acquaintance {
  @Id private UUID id;
  private UUID person;

  @Column(name = "cell")
  private String cell;

  @Column(name = "province")
  private String province;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason")
  private PersonCell.Reason reason;

  @Column(name = "known_since")
  private Instant since;

  @Column(name = "known_until")
  private Instant until;

  protected Acquaintance() {}

  Acquaintance(UUID person, String cell, String province, Instant since) {
    this.id = Ids.next();
    this.person = person;
    this.cell = cell;
    this.province = province;
    this.since = since;
    this.reason = PersonCell.Reason.GRANTED;
  }

  /** Lets the cell in; a cell that knows the person for good goes on knowing her for good. */
  void grant(Instant end, boolean known) {
    boolean forGood = known && until == null;
    if (!forGood) {
      until = end;
    }
  }

  /** The cell has a reason of its own now, which does not end with what it was granted. */
  void keepForGood(PersonCell.Reason own) {
    if (until != null) {
      until = null;
      reason = own;
    }
  }

  UUID person() {
    return person;
  }
}
