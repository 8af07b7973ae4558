package ma.prim.identity.realm;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import ma.prim.Profile;
import ma.prim.identity.KeyRing;
import ma.prim.identity.KeycloakAdmin;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionPart;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * Makes a region's realm what the region's file asks for. What was made is noted in the realm, so
 * that nothing is asked twice; while Keycloak is away the region does not open, and the registry
 * tries again.
 */
@Singleton
class RegionRealm implements RegionPart {
  private static final Logger LOG = Logger.getLogger(RegionRealm.class);
  private static final int ORDER = 300;
  private static final String MADE = "prim.made";

  private final KeycloakAdmin admin;
  private final KeyRing keys;
  private final Profile profile;

  RegionRealm(KeycloakAdmin admin, KeyRing keys, Profile profile) {
    this.admin = admin;
    this.keys = keys;
    this.profile = profile;
  }

  @Override
  public String name() {
    return "realm";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void open(Region region) throws Unreachable {
    try {
      follow(region);
      keys.load(region);
    } catch (ProcessingException | CompletionException away) {
      throw new Unreachable(away);
    }
  }

  private void follow(Region region) {
    RealmPlan plan = RealmPlan.of(region.config(), profile.isDev());
    String fingerprint = plan.fingerprint();
    Optional<RealmRepresentation> existing = find(region);
    if (existing.isPresent() && !profile.isDev()) {
      requireNoCli(admin.realm(region));
    }
    if (existing.isEmpty()) {
      create(region, plan, fingerprint);
      LOG.infof("region %s: its realm is made", region.slug());
    } else if (!fingerprint.equals(attributes(existing.get()).get(MADE))) {
      change(admin.realm(region), plan);
      note(admin.realm(region), attributes(existing.get()), fingerprint);
      LOG.infof("region %s: its realm follows its file", region.slug());
    }
  }

  private Optional<RealmRepresentation> find(Region region) {
    try {
      return Optional.of(admin.realm(region).toRepresentation());
    } catch (WebApplicationException refused) {
      // the client of this service has no exception of its own for 404
      if (refused.getResponse().getStatus() == 404) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private void create(Region region, RealmPlan plan, String fingerprint) {
    RealmRepresentation realm = plan.settings();
    realm.setClients(plan.clients());
    realm.setGroups(plan.groups().representations());
    realm.setUsers(plan.users());
    realm.setAttributes(Map.of(MADE, fingerprint));
    admin.create(region, realm);
    relaxProfile(admin.realm(region));
  }

  /** Not everybody at a desk has an address for mail; without this Keycloak would insist. */
  private static void relaxProfile(RealmResource realm) {
    UPConfig profile = realm.users().userProfile().getConfiguration();
    profile.getAttributes().forEach(attribute -> attribute.setRequired(null));
    realm.users().userProfile().update(profile);
  }

  /** With prim-cli there are demo users, whose password everybody knows. */
  private static void requireNoCli(RealmResource realm) {
    if (find(realm, RealmClients.CLI).isPresent()) {
      throw new IllegalStateException(
          "the realm was made in the dev profile: it has "
              + RealmClients.CLI
              + " and demo users. Remove the realm, or name another in the region's file.");
    }
  }

  private static void change(RealmResource realm, RealmPlan plan) {
    realm.update(plan.settings());
    relaxProfile(realm);
    plan.clients().forEach(client -> put(realm, client));
    new MissingGroups(realm.groups()).add(plan.groups());
    addUsers(realm, plan);
  }

  private static void put(RealmResource realm, ClientRepresentation client) {
    Optional<ClientRepresentation> existing = find(realm, client.getClientId());
    if (existing.isPresent()) {
      realm.clients().get(existing.get().getId()).update(client);
    } else {
      realm.clients().create(client).close();
    }
  }

  private static Optional<ClientRepresentation> find(RealmResource realm, String clientId) {
    return realm.clients().findByClientId(clientId).stream().findFirst();
  }

  private static void addUsers(RealmResource realm, RealmPlan plan) {
    if (plan.users().isEmpty()) {
      return;
    }
    PartialImportRepresentation users = new PartialImportRepresentation();
    users.setIfResourceExists(PartialImportRepresentation.Policy.SKIP.name());
    users.setUsers(plan.users());
    try (Response answer = realm.partialImport(users)) {
      if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
        throw new ClientErrorException("demo users", answer.getStatus());
      }
    }
  }

  private static void note(
      RealmResource realm, Map<String, String> attributes, String fingerprint) {
    RealmRepresentation noted = new RealmRepresentation();
    Map<String, String> all = new HashMap<>(attributes);
    all.put(MADE, fingerprint);
    noted.setAttributes(all);
    realm.update(noted);
  }

  private static Map<String, String> attributes(RealmRepresentation realm) {
    return Optional.ofNullable(realm.getAttributes()).orElse(Map.of());
  }
}
