package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Scope;
import org.hibernate.Session;

/** The machines of the region's partners, and their credentials. */
@Singleton
class Clients {
  private static final String STANDING =
      "select c.id, c.name, c.scopes, c.revokedAt, r.expiresAt, i from PartnerCredential r"
          + " join PartnerClient c on c.id = r.client left join c.institutions i"
          + " where r.realmClient = :realmClient";

  private final Session session;

  Clients(Session session) {
    this.session = session;
  }

  /** A client that acts for this institution. */
  Optional<PartnerClient> find(UUID institution, UUID id) {
    return Optional.ofNullable(session.find(PartnerClient.class, id))
        .filter(client -> client.institutions().contains(institution));
  }

  /** The credentials of these clients that are still good, the oldest first. */
  List<PartnerCredential> good(Collection<UUID> clients, Instant now) {
    return clients.isEmpty()
        ? List.of()
        : session
            .createSelectionQuery(
                "from PartnerCredential r where r.client in :clients"
                    + " and (r.expiresAt is null or r.expiresAt > :now) order by r.id",
                PartnerCredential.class)
            .setParameter("clients", clients)
            .setParameter("now", now)
            .getResultList();
  }

  /** Credentials that have ended, as the realm calls them, and are there still. */
  List<String> ended(Instant now, int most) {
    return session
        .createSelectionQuery(
            "select r.realmClient from PartnerCredential r where r.removedAt is null"
                + " and r.expiresAt <= :now order by r.expiresAt",
            String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  int removed(Collection<String> realmClients, Instant at) {
    return realmClients.isEmpty()
        ? 0
        : session
            .createMutationQuery(
                "update PartnerCredential r set r.removedAt = :at where r.realmClient in :ended")
            .setParameter("at", at)
            .setParameter("ended", realmClients)
            .executeUpdate();
  }

  /** What is recorded of a client of the realm; one statement. */
  Optional<ClientStanding> standing(String realmClient) {
    List<Object[]> rows =
        session
            .createSelectionQuery(STANDING, Object[].class)
            .setParameter("realmClient", realmClient)
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] first = rows.getFirst();
    Set<String> institutions = new HashSet<>();
    rows.stream()
        .map(row -> row[5])
        .filter(institution -> institution != null)
        .forEach(institution -> institutions.add(institution.toString()));
    return Optional.of(
        new ClientStanding(
            (UUID) first[0],
            (String) first[1],
            scopes((List<?>) first[2]),
            first[3] == null,
            (Instant) first[4],
            institutions));
  }

  private static Set<Scope> scopes(List<?> words) {
    Set<Scope> scopes = new HashSet<>();
    words.forEach(word -> Scope.ofWord(word.toString()).ifPresent(scopes::add));
    return scopes;
  }

  void add(Object row) {
    session.persist(row);
  }

  void flush() {
    session.flush();
  }
}
