package ma.prim.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/**
 * Requests to the running service, in the words of a test: {@code Api.as("agent.nador").get(…)}.
 */
public final class Api {
  private Api() {}

  public static RequestSpecification as(String username) {
    return withToken(Tokens.of(username));
  }

  public static RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  public static RequestSpecification anonymous() {
    return RestAssured.given();
  }
}
