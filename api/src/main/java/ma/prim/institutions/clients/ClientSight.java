package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;

/**
 * Whose clients a caller deals with: the administrator with all, a machine with itself, a partner's
 * person with those that act for nobody else.
 */
@Singleton
class ClientSight {
  private final Clients clients;
  private final CurrentCaller caller;

  ClientSight(Clients clients, CurrentCaller caller) {
    this.clients = clients;
    this.caller = caller;
  }

  Optional<PartnerClient> find(UUID institution, UUID id) {
    return clients.find(institution, id).filter(this::isSeen);
  }

  private boolean isSeen(PartnerClient client) {
    Caller who = caller.get();
    if (who.isMachine()) {
      return who.subject().equals(client.id().toString());
    }
    return who.has(Role.ADMIN) || actsForAll(who, client);
  }

  private static boolean actsForAll(Caller who, PartnerClient client) {
    Set<String> own = who.institutions(role -> role == Role.PARTNER);
    return client.institutions().stream().map(UUID::toString).allMatch(own::contains);
  }
}
