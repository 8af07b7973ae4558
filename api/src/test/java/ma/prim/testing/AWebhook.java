package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * A webhook of an institution of the Oriental: {@code
 * AWebhook.of(institution).at(receiver.url()).made()}.
 */
public final class AWebhook {
  public static final String PATH = "/v1/regions/oriental/webhooks";
  private static final String ADMIN = "admin.oriental";

  private final Map<String, Object> body = new LinkedHashMap<>();

  private AWebhook(UUID institution) {
    body.put("institution", institution);
    body.put("url", "http://localhost:9/hooks");
  }

  public static AWebhook of(UUID institution) {
    return new AWebhook(institution);
  }

  /** An institution has so many at most. */
  public static void removeAllOf(UUID institution) {
    List<String> all =
        Api.as(ADMIN).get(PATH + "?limit=100&institution=" + institution).path("items.id");
    all.forEach(id -> Api.as(ADMIN).header("If-Match", "*").delete(PATH + "/" + id));
  }

  public AWebhook at(String url) {
    body.put("url", url);
    return this;
  }

  public AWebhook wanting(String... types) {
    body.put("eventTypes", List.of(types));
    return this;
  }

  public AWebhook with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  public AWebhook without(String field) {
    body.remove(field);
    return this;
  }

  /** The answer to the request to make it, whatever it is. */
  public Response askedBy(RequestSpecification caller) {
    return caller.contentType(ContentType.JSON).body(body).post(PATH);
  }

  public Made made() {
    Response answer = askedBy(Api.as(ADMIN));
    answer.then().statusCode(201);
    return new Made(answer.path("id"), answer.path("secret"));
  }

  /** One that is there; what is done with it, its administrator does. */
  public record Made(String id, String secret) {
    public String path() {
      return PATH + "/" + id;
    }

    public Response get(String rest) {
      return Api.as(ADMIN).get(path() + rest);
    }

    public Response told(String verb, Object body) {
      RequestSpecification request = Api.as(ADMIN).header("If-Match", "*");
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }

    /** Its only delivery about something, as soon as it stands so. */
    public Map<String, Object> awaitDelivery(String subject, String status) {
      return Awaitility.await(status + " about " + subject)
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> delivery(subject),
              found -> found != null && status.equals(found.get("status")));
    }

    /** Null if there is none. */
    public Map<String, Object> delivery(String subject) {
      List<Map<String, Object>> found =
          get("/deliveries?limit=100").path("items.findAll { it.subject == '" + subject + "' }");
      return found.isEmpty() ? null : found.getFirst();
    }
  }
}
