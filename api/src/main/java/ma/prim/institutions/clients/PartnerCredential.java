package ma.prim.institutions.clients;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.RegionOwned;

/**
 * What a partner's machine asks its tokens with: a client of the region's realm, whose secret only
 * Keycloak and the partner know. Two of them are good while one replaces the other.
 */
@Entity
@Table(name = "partner_credential")
@RegionOwned("of a partner's client, and read with it")
class PartnerCredential {
  private static final String PREFIX = "partner-";

  @Id private UUID id;

  @Column(name = "client_id")
  private UUID client;

  @Column(name = "realm_client")
  private String realmClient;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** When the realm forgot it. */
  @Column(name = "removed_at")
  private Instant removedAt;

  protected PartnerCredential() {}

  PartnerCredential(UUID client, Instant at) {
    this.id = Ids.next();
    this.client = client;
    this.realmClient = PREFIX + id;
    this.createdAt = at;
  }

  /** Good until then at the latest. */
  void endBy(Instant at) {
    if (expiresAt == null || expiresAt.isAfter(at)) {
      expiresAt = at;
    }
  }

  UUID client() {
    return client;
  }

  String realmClient() {
    return realmClient;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Null while nothing replaces it. */
  Instant expiresAt() {
    return expiresAt;
  }
}
