package ma.prim.identity.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import ma.prim.access.Grant;
import ma.prim.tenancy.RegionConfig;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Everything that a region's file asks of its realm.
 *
 * @param users demo users; none outside the dev profile
 */
record RealmPlan(
    RealmRepresentation settings,
    List<ClientRepresentation> clients,
    GroupTree groups,
    List<UserRepresentation> users) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** Raised whenever realms that exist are to be gone over again. */
  private static final int EDITION = 2;

  static RealmPlan of(RegionConfig config, boolean dev) {
    return new RealmPlan(
        RealmSettings.of(config, dev),
        RealmClients.of(config, dev),
        GroupTree.of(config, dev ? partners(config) : List.of()),
        dev ? DemoUser.of(config).stream().map(RealmPlan::representation).toList() : List.of());
  }

  /** Groups of other institutions are made when somebody joins them. */
  private static List<Grant> partners(RegionConfig config) {
    return DemoPartner.of(config.slug()).stream().map(DemoPartner::grant).toList();
  }

  private static UserRepresentation representation(DemoUser demo) {
    UserRepresentation user = new UserRepresentation();
    user.setId(demo.subject().toString());
    user.setUsername(demo.username());
    user.setEnabled(true);
    user.setFirstName(demo.givenName());
    user.setLastName(demo.familyName());
    user.setEmail(demo.email());
    user.setEmailVerified(true);
    user.setGroups(List.of(demo.grant().group()));
    user.setCredentials(List.of(DemoPassword.credential()));
    return user;
  }

  /** A short word that is the same as long as the plan and the way of applying it are. */
  String fingerprint() {
    try {
      byte[] plan = JSON.writeValueAsBytes(List.of(EDITION, this));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plan));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a plan is plain data", e);
    }
  }
}
