package ma.prim.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/**
 * Requests to the running service, in the words of a test: {@code Api.as("agent.nador").get(…)}.
 */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  /** Bodies of every media type; the library takes Latin 1 for those it does not know. */
  private static final RestAssuredConfig UTF_8 =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .defaultContentCharset(StandardCharsets.UTF_8)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false))
          // one for all: the library would look for modules with each body
          .objectMapperConfig(
              ObjectMapperConfig.objectMapperConfig()
                  .jackson2ObjectMapperFactory((type, charset) -> JSON));

  private Api() {}

  public static RequestSpecification as(String username) {
    return withToken(Tokens.of(username));
  }

  public static RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  public static RequestSpecification anonymous() {
    return RestAssured.given().config(UTF_8);
  }
}
