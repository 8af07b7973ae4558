package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Role;

/** Shows clients with their credentials. */
@Singleton
class ClientViews {
  private final Clients clients;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ClientViews(Clients clients, CurrentCaller caller, InstantSource clock) {
    this.clients = clients;
    this.caller = caller;
    this.clock = clock;
  }

  ClientView of(PartnerClient client) {
    return of(List.of(client)).getFirst();
  }

  List<ClientView> of(List<PartnerClient> shown) {
    Map<UUID, List<PartnerCredential>> good =
        clients.good(shown.stream().map(PartnerClient::id).toList(), clock.instant()).stream()
            .collect(Collectors.groupingBy(PartnerCredential::client));
    return shown.stream().map(client -> view(client, good)).toList();
  }

  private ClientView view(PartnerClient client, Map<UUID, List<PartnerCredential>> good) {
    boolean active = client.status() == ClientStatus.ACTIVE;
    return ClientView.of(
        client,
        active ? good.getOrDefault(client.id(), List.of()) : List.of(),
        active ? actions() : List.of());
  }

  private List<String> actions() {
    return caller.get().has(Role.ADMIN) ? List.of("revoke", "rotate", "update") : List.of("rotate");
  }
}
