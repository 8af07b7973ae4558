package ma.prim.testing;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;

/** Somebody who acts for institutions of the Oriental. */
public final class APartner {
  private APartner() {}

  /** An institution that no other test knows. */
  public static UUID institution() {
    return UUID.fromString(AnInstitution.in("MA-NAD").addedBy("coordinator.oriental").id());
  }

  /** Partners send a key with whatever they post. */
  public static RequestSpecification of(UUID... institutions) {
    return of(Ids.next().toString(), institutions);
  }

  public static RequestSpecification of(String key, UUID... institutions) {
    return Api.withToken(token(institutions)).header("Idempotency-Key", key);
  }

  public static String token(UUID... institutions) {
    RealmKey key = RealmKey.of("oriental");
    Map<String, Object> claims = key.goodClaims();
    String name = List.of(institutions).toString();
    claims.put("sub", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    claims.put("preferred_username", "p" + Integer.toHexString(name.hashCode()) + ".partner");
    claims.put(
        "groups",
        List.of(institutions).stream().map(id -> "/institutions/" + id + "/partner").toList());
    return key.sign(claims);
  }
}
