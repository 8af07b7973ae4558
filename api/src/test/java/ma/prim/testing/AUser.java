package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.http.Ids;

/**
 * A user whom a test has invited; nobody else knows of them.
 *
 * @param etag of the account when it was made
 * @param grant id of the first role
 */
public record AUser(String region, String id, String username, String etag, String grant) {

  public static AUser agentOf(String cell) {
    return with(Map.of("role", "agent", "cell", cell));
  }

  /** In the Oriental, invited by its administrator. */
  @SafeVarargs
  public static AUser with(Map<String, Object>... grants) {
    return in("oriental", grants);
  }

  /** Invited by the region's administrator. */
  @SafeVarargs
  public static AUser in(String region, Map<String, Object>... grants) {
    Response answer = invite("admin." + region, body(grants));
    answer.then().statusCode(201);
    return new AUser(
        region,
        answer.path("id"),
        answer.path("username"),
        answer.path("etag"),
        answer.path("grants[0].id"));
  }

  public static Response invite(String as, Map<String, Object> body) {
    return Api.as(as).contentType(ContentType.JSON).body(body).post(Addresses.of(as, "/users"));
  }

  /** A body that would invite somebody new. */
  @SafeVarargs
  public static Map<String, Object> body(Map<String, Object>... grants) {
    Map<String, Object> body = new HashMap<>();
    body.put("username", "test." + Ids.next());
    body.put("givenName", "Ilham");
    body.put("familyName", "Bennani");
    body.put("grants", List.of(grants));
    return body;
  }

  public String path() {
    return "/v1/regions/" + region + "/users/" + id;
  }

  public String grantPath() {
    return path() + "/grants/" + grant;
  }

  /** A token from a sign-in of now, with the groups of now. */
  public String token() {
    return Tokens.fresh(username, region);
  }

  public RequestSpecification asThemselves() {
    return Api.withToken(token());
  }
}
