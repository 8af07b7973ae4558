package ma.prim.institutions.clients;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Grant;
import ma.prim.access.Place;
import ma.prim.access.Role;
import ma.prim.access.Scope;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.Problem;
import ma.prim.tenancy.RegionOwned;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A program of a partner that calls this service by itself, for one institution or several. */
@Entity
@Table(name = "partner_client")
@RegionOwned("of institutions; found under those that it acts for")
class PartnerClient {
  static final String RESOURCE = "clients";

  /** The institutions of a page of clients are read at once. */
  static final int A_PAGE = 100;

  @Id private UUID id;
  @Version private long version;
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> scopes;

  @ElementCollection
  @CollectionTable(
      name = "partner_client_institution",
      joinColumns = @JoinColumn(name = "client_id"))
  @Column(name = "institution_id")
  @BatchSize(size = PartnerClient.A_PAGE)
  private Set<UUID> institutions = new HashSet<>();

  @Column(name = "created_by")
  private UUID createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "revoked_by")
  private UUID revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected PartnerClient() {}

  PartnerClient(
      String name,
      Collection<Scope> scopes,
      Collection<UUID> institutions,
      UUID createdBy,
      Instant at) {
    this.id = Ids.next();
    this.name = name;
    this.scopes = words(scopes);
    this.institutions.addAll(institutions);
    this.createdBy = createdBy;
    this.createdAt = at;
    this.updatedAt = at;
  }

  Change created(UUID under) {
    return change("created", under);
  }

  Change change(ClientFields fields, Instant at, UUID under) {
    name = fields.name();
    scopes = fields.scopes().stream().distinct().sorted().toList();
    institutions.retainAll(fields.institutions());
    institutions.addAll(fields.institutions());
    updatedAt = at;
    return change("updated", under);
  }

  /** It has another credential from now on. */
  Change rotate(Instant at, UUID under) {
    updatedAt = at;
    return change("rotated", under);
  }

  /** Out with the next request, for good. */
  Change revoke(UUID by, Instant at, UUID under) {
    requireActive();
    revokedBy = by;
    revokedAt = at;
    updatedAt = at;
    return change("revoked", under);
  }

  void requireActive() {
    if (revokedAt != null) {
      throw Problem.invalidTransition("revoked", List.of());
    }
  }

  private Change change(String what, UUID under) {
    return new Change(
            RESOURCE,
            id.toString(),
            what,
            "institutions/" + under,
            null,
            null,
            status().word(),
            Map.of("scopes", String.join(" ", scopes)))
        .toldTo(under);
  }

  private static List<String> words(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::word).distinct().sorted().toList();
  }

  /** The roles that its tokens name. */
  Set<Grant> grants() {
    return institutions.stream()
        .map(institution -> new Grant(Role.PARTNER, Place.institution(institution.toString())))
        .collect(Collectors.toUnmodifiableSet());
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  String name() {
    return name;
  }

  List<String> scopes() {
    return scopes;
  }

  /** In a steady order. */
  Set<UUID> institutions() {
    return new TreeSet<>(institutions);
  }

  ClientStatus status() {
    return revokedAt == null ? ClientStatus.ACTIVE : ClientStatus.REVOKED;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
