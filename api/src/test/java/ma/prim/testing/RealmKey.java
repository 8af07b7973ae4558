package ma.prim.testing;

import jakarta.ws.rs.core.Response;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * A signing key that a real realm publishes and the tests hold: so a test can have tokens that a
 * realm would never give, signed as if it had.
 */
public final class RealmKey {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final String PROVIDER = "org.keycloak.keys.KeyProvider";

  private static final Map<String, RealmKey> KEYS = new ConcurrentHashMap<>();

  private final String realm;
  private final KeyPair pair;
  private final String id;

  private RealmKey(String realm, KeyPair pair, String id) {
    this.realm = realm;
    this.pair = pair;
    this.id = id;
  }

  /** The key of a realm, which goes on signing with its own; added when first asked for. */
  public static RealmKey of(String realm) {
    return KEYS.computeIfAbsent(realm, RealmKey::addTo);
  }

  private static RealmKey addTo(String realm) {
    KeyPair pair = generate();
    RealmResource admin = Realms.admin(realm);
    ComponentRepresentation key = new ComponentRepresentation();
    key.setName("tests-" + CLOCK.millis());
    key.setProviderId("rsa");
    key.setProviderType(PROVIDER);
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.putSingle("priority", "-1");
    config.putSingle("algorithm", "RS256");
    config.putSingle("privateKey", pem(pair));
    key.setConfig(config);
    admin.components().add(key).close();
    return new RealmKey(realm, pair, idOf(admin, pair));
  }

  private static String idOf(RealmResource admin, KeyPair pair) {
    String ours = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    return admin.keys().getKeyMetadata().getKeys().stream()
        .filter(key -> ours.equals(key.getPublicKey()))
        .findFirst()
        .orElseThrow()
        .getKid();
  }

  /**
   * Does something while the realm signs with a new key of its own, and still publishes the old.
   */
  public static void rotated(String realm, Runnable meanwhile) {
    RealmResource admin = Realms.admin(realm);
    ComponentRepresentation key = new ComponentRepresentation();
    key.setName("rotated-" + CLOCK.millis());
    key.setProviderId("rsa-generated");
    key.setProviderType(PROVIDER);
    MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
    config.putSingle("priority", "1000");
    config.putSingle("algorithm", "RS256");
    key.setConfig(config);
    String id;
    try (Response answer = admin.components().add(key)) {
      id = CreatedResponseUtil.getCreatedId(answer);
    }
    try {
      meanwhile.run();
    } finally {
      admin.components().component(id).remove();
    }
  }

  public String id() {
    return id;
  }

  public PublicKey publicKey() {
    return pair.getPublic();
  }

  /** The claims of an access token that this service takes, to be spoilt. */
  public Map<String, Object> goodClaims() {
    long now = CLOCK.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", Tokens.keycloakUrl() + "/realms/" + realm);
    claims.put("aud", "prim-api");
    claims.put("sub", "5b0e3a52-6c0b-4d7e-9d54-0f6e5a4b7c11");
    claims.put("typ", "Bearer");
    claims.put("azp", "prim-spa");
    claims.put("preferred_username", "made.by.tests");
    claims.put("name", "Made By Tests");
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("groups", List.of("/cells/nador/agent"));
    return claims;
  }

  public String sign(Map<String, Object> claims) {
    return sign(claims, Map.of());
  }

  public String sign(Map<String, Object> claims, Map<String, Object> headers) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(JsonUtil.toJson(claims));
    jws.setAlgorithmHeaderValue("RS256");
    jws.setKeyIdHeaderValue(id);
    jws.setHeader("typ", "JWT");
    headers.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
    jws.setKey(pair.getPrivate());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----";
  }
}
