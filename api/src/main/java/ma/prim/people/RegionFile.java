package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.Immutable;

/**
 * A person's file as the search for duplicates compares it, whichever cell knows it. The same row
 * as {@link Person}, never written by this road.
 */
@Entity
@Immutable
@Table(name = "person")
@RegionOwned(
    "compared across the region; who is not in the caller's scope is answered as a cell's name and a"
        + " score, who is concealed not at all")
class RegionFile {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  private PersonGroup group;

  private boolean concealed;

  @Column(name = "is_test")
  private boolean test;

  private byte[] sealed;

  protected RegionFile() {}

  PersonFields open(SealedJson json) {
    return content(json).asFields(group, concealed, test);
  }

  PersonContent content(SealedJson json) {
    return json.open(sealed, PersonContent.class, Person.context(id));
  }

  UUID id() {
    return id;
  }

  boolean isConcealed() {
    return concealed;
  }
}
