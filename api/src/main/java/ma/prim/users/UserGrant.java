package ma.prim.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/** A role of a user at a place, from a day, to a day or for good. */
@Entity
@Table(name = "user_grant")
@RegionOwned("read with its user; managers see those of their cells")
class UserGrant {
  static final String RESOURCE = "grants";

  @Id private UUID id;
  @Version private long version;
  private UUID subject;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  @Column(name = "place_kind")
  private Place.Kind placeKind;

  private String place;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "granted_by")
  private UUID grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "revoked_by")
  private UUID revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected UserGrant() {}

  /**
   * @param grantedBy null for one that was made in Keycloak
   */
  UserGrant(UUID subject, Grant grant, Days days, UUID grantedBy, Instant at) {
    this.id = Ids.next();
    this.subject = subject;
    this.role = grant.role();
    this.placeKind = grant.place().kind();
    this.place = grant.place().id();
    this.from = days.from();
    this.to = days.to();
    this.grantedBy = grantedBy;
    this.grantedAt = at;
  }

  Change granted(String province) {
    return change("granted", province);
  }

  Change limit(Days days, String province) {
    from = days.from();
    to = days.to();
    return change("changed", province);
  }

  Change revoke(UUID by, Instant at, String province) {
    revokedBy = by;
    revokedAt = at;
    return change("revoked", province);
  }

  private Change change(String what, String province) {
    Map<String, String> details = new HashMap<>(Map.of("role", role.word()));
    if (placeKind != Place.Kind.REGION) {
      details.put(placeKind.name().toLowerCase(java.util.Locale.ROOT), place);
    }
    String cell = placeKind == Place.Kind.CELL ? place : null;
    return new Change(
        RESOURCE,
        id.toString(),
        what,
        AppUser.RESOURCE + "/" + subject,
        cell,
        province,
        revokedAt == null ? "granted" : "revoked",
        details);
  }

  boolean holds(LocalDate today) {
    return revokedAt == null && days().contain(today);
  }

  Grant grant() {
    return new Grant(role, new Place(placeKind, place));
  }

  Days days() {
    return new Days(from, to);
  }

  UUID id() {
    return id;
  }

  UUID subject() {
    return subject;
  }

  long version() {
    return version;
  }

  boolean revoked() {
    return revokedAt != null;
  }
}
