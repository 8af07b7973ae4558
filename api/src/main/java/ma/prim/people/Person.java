package ma.prim.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;

/**
 * A person whom cells of the region serve. The file belongs to the region; which cells know the
 * person is in {@link PersonCell}, and nobody else finds the file. All but the group and three
 * marks is sealed.
 */
@Entity
@Table(name = "person")
@RegionOwned("known to several cells: scoped by exists over person_cell")
@SQLRestriction(PersonCell.KNOWS_PERSON)
class Person {
  static final String RESOURCE = "people";

  @Id private UUID id;
  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "person_group")
  private PersonGroup group;

  private boolean concealed;

  @Column(name = "is_test")
  private boolean test;

  /** Not part of the file: changes by another road than the version. */
  @OptimisticLock(excluded = true)
  @Column(name = "keys_version")
  private short keysVersion;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  private byte[] sealed;

  protected Person() {}

  private Person(UUID id, Instant at) {
    this.id = id;
    this.createdAt = at;
  }

  static Person register(UUID id, PersonFields fields, SealedJson json, Instant at) {
    Person person = new Person(id, at);
    person.write(fields, json, at);
    return person;
  }

  /** Writes the whole file anew and says what happened. */
  Change update(PersonFields fields, SealedJson json, Instant at) {
    write(fields, json, at);
    return Change.of(RESOURCE, id, "updated", null, null, null);
  }

  private void write(PersonFields fields, SealedJson json, Instant at) {
    group = fields.group();
    concealed = Boolean.TRUE.equals(fields.concealed());
    test = Boolean.TRUE.equals(fields.isTest());
    sealed = json.seal(PersonContent.from(fields), context());
    updatedAt = at;
  }

  PersonContent open(SealedJson json) {
    return json.open(sealed, PersonContent.class, context());
  }

  /** What of the file is looked at where many are and few are shown. */
  record Glance(Names names, String birthDate) {}

  /** Cheaper than {@link #open}: the rest is passed over. */
  Glance glance(SealedJson json) {
    return json.open(sealed, Glance.class, context());
  }

  private String context() {
    return context(id);
  }

  /** What a file is sealed for. */
  static String context(UUID id) {
    return RESOURCE + "/" + id;
  }

  /** That its search keys are now those of the rules in force. */
  void indexed() {
    keysVersion = SearchKeys.VERSION;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  PersonGroup group() {
    return group;
  }

  boolean isConcealed() {
    return concealed;
  }

  boolean isTest() {
    return test;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
