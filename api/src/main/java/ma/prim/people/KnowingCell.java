package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Which cells of the region know a person, in or out of the caller's scope. */
@Entity
@Immutable
@SQLRestriction(PersonCell.STILL)
@Table(name = "person_cell")
@RegionOwned("names the cell that knows a likely duplicate, who is not concealed; nothing of her")
class KnowingCell {
  @Id private UUID id;
  private UUID person;
  private String cell;

  @Column(name = "known_since")
  private Instant since;

  @Column(name = "known_until")
  private Instant until;

  protected KnowingCell() {}

  UUID person() {
    return person;
  }

  String cell() {
    return cell;
  }

  /** Null if for good. */
  Instant until() {
    return until;
  }
}
