package ma.prim.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.tenancy.RegionOwned;

/** Somebody who may sign in to the region. The account and its password are in Keycloak. */
@Entity
@Table(name = "app_user")
@RegionOwned("a user may serve several cells; managers find those with a grant in a cell of theirs")
class AppUser {
  static final String RESOURCE = "users";

  @Id private UUID subject;
  @Version private long version;
  private String username;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  private String email;
  private String language;
  private boolean active;

  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  protected AppUser() {}

  /**
   * @param invitedBy null for one who was made in Keycloak
   */
  AppUser(UUID subject, String username, UserFields fields, UUID invitedBy, Instant at) {
    this.subject = subject;
    this.username = username;
    this.active = true;
    this.invitedBy = invitedBy;
    this.createdAt = at;
    write(fields, at);
  }

  Change invited() {
    return change("invited");
  }

  Change update(UserFields fields, Instant at) {
    write(fields, at);
    return change("updated");
  }

  Change disable(Instant at) {
    active = false;
    updatedAt = at;
    return change("disabled");
  }

  Change enable(Instant at) {
    active = true;
    updatedAt = at;
    return change("enabled");
  }

  /** The realm has made another account of this name: this one is no longer there. */
  void replaced(Instant at) {
    active = false;
    replacedAt = at;
    updatedAt = at;
  }

  private void write(UserFields fields, Instant at) {
    givenName = fields.givenName();
    familyName = fields.familyName();
    email = fields.email();
    language = fields.language();
    updatedAt = at;
  }

  private Change change(String what) {
    String status = active ? "active" : "disabled";
    return new Change(RESOURCE, subject.toString(), what, null, null, null, status, Map.of());
  }

  UserFields fields() {
    return new UserFields(givenName, familyName, email, language);
  }

  UUID subject() {
    return subject;
  }

  long version() {
    return version;
  }

  String username() {
    return username;
  }

  String name() {
    return (givenName + " " + familyName).strip();
  }

  String familyName() {
    return familyName;
  }

  boolean active() {
    return active;
  }

  boolean isReplaced() {
    return replacedAt != null;
  }

  Instant createdAt() {
    return createdAt;
  }
}
