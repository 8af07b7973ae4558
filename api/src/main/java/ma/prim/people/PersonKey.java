package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import ma.prim.tenancy.RegionOwned;

/** One keyed hash by which a person is found: of a name's token, a phone, a document's number. */
@Entity
@Table(name = "person_key")
@RegionOwned("keyed hashes only; read in sub-queries of the scoped Person")
class PersonKey {
  @EmbeddedId private Id id;

  protected PersonKey() {}

  PersonKey(byte[] hash, UUID person) {
    this.id = new Id(hash, person);
  }

  UUID person() {
    return id.person;
  }

  /** The hash first: all people with a hash lie side by side. */
  @Embeddable
  static class Id {
    @Column(name = "hash")
    private byte[] hash;

    private UUID person;

    protected Id() {}

    Id(byte[] hash, UUID person) {
      this.hash = hash.clone();
      this.person = person;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Id that
          && Arrays.equals(hash, that.hash)
          && person.equals(that.person);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(hash) + person.hashCode();
    }
  }
}
