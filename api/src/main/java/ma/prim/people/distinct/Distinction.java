package ma.prim.people.distinct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.SQLRestriction;

/** That an officer who knows both has said that two files are two people's. */
@Entity
@Table(name = "person_distinct")
@RegionOwned("part of both people's files: scoped by exists over person_cell, of either")
@SQLRestriction(Distinction.OF_KNOWN_PEOPLE)
class Distinction {
  static final String RESOURCE = "people";

  private static final String KNOWN =
      "exists (select 1 from person_cell known where known.person = ";
  private static final String IN_SCOPE =
      " and (known.known_until is null or known.known_until > utc_timestamp(6))"
          + " and ((':mode' = 'province' and known.province in (':provinces'))"
          + " or (':mode' = 'cell' and known.cell in (':cells'))"
          + " or (':mode' = 'mixed' and (known.province in (':provinces') or known.cell in (':cells')))))";

  static final String OF_KNOWN_PEOPLE =
      "(':mode' = 'region' or "
          + KNOWN
          + "person_id"
          + IN_SCOPE
          + " and "
          + KNOWN
          + "other_person_id"
          + IN_SCOPE
          + ")";

  @Id private UUID id;
  @Version private long version;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "other_person_id")
  private UUID other;

  private String cell;
  private String province;
  private UUID author;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Distinction() {}

  Distinction(UUID person, UUID other, CellConfig saidBy, UUID author, Instant at) {
    this.id = Ids.next();
    this.person = person;
    this.other = other;
    this.cell = saidBy.slug();
    this.province = saidBy.province();
    this.author = author;
    this.createdAt = at;
  }

  List<Change> marked() {
    return changes("marked_distinct");
  }

  List<Change> unmarked() {
    return changes("unmarked_distinct");
  }

  /** One of each of the two, which does not name the other. */
  private List<Change> changes(String change) {
    return List.of(
        Change.of(RESOURCE, person, change, cell, province, null),
        Change.of(RESOURCE, other, change, cell, province, null));
  }

  boolean isOf(UUID either) {
    return person.equals(either) || other.equals(either);
  }

  /** From whom this one of the two is told apart. */
  UUID otherThan(UUID either) {
    return person.equals(either) ? other : person;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String cell() {
    return cell;
  }

  UUID author() {
    return author;
  }

  Instant createdAt() {
    return createdAt;
  }
}
