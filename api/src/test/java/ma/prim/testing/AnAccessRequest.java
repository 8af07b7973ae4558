package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A cell's request for the file of somebody whom only another knows: {@code
 * AnAccessRequest.by("agent.nador").to("agent.oujda")}.
 */
public final class AnAccessRequest {
  private final String officer;
  private String reason = "She is at the counter";
  private APerson.Registered person;

  private AnAccessRequest(String officer) {
    this.officer = officer;
  }

  public static AnAccessRequest by(String officer) {
    return new AnAccessRequest(officer);
  }

  public AnAccessRequest because(String reason) {
    this.reason = reason;
    return this;
  }

  /** Somebody whom nobody else is like, so that she is the only one who is found. */
  public static APerson somebody() {
    return APerson.called("Zoulikha", unheard()).bornOn(anyDay());
  }

  private static String anyDay() {
    return LocalDate.of(1930, 1, 1)
        .plusDays(ThreadLocalRandom.current().nextInt(20_000))
        .toString();
  }

  private static String unheard() {
    String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    return "Belk" + letters.replace('a', 'l').replace('c', 'm').replace('e', 'z') + "oui";
  }

  /** What somebody says who is the person of a request. */
  public static APerson like(Asked asked) {
    Response file = asked.person().readBy(asked.other());
    return APerson.anybody().with("names", file.path("names")).bornOn(file.path("birthDate"));
  }

  /** The handles that an officer is given for whoever is like this person, the likest first. */
  public static List<String> handles(String officer, APerson person) {
    Response found =
        Api.as(officer)
            .contentType(ContentType.JSON)
            .body(person.fields())
            .post(Addresses.of(officer, "/people/duplicates"));
    found.then().statusCode(200);
    return found.<List<String>>path("items.handle").stream().filter(Objects::nonNull).toList();
  }

  /** The answer to a request by this handle, whatever it is. */
  public Response handedIn(String handle) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(Map.of("handle", handle, "reason", reason))
        .post(Addresses.of(officer, "/access-requests"));
  }

  /** A request for somebody new, whose file an officer of the other cell opens. */
  public Asked to(String other) {
    APerson somebody = somebody();
    person = somebody.registeredBy(other);
    Response answer = handedIn(handles(officer, somebody).getFirst());
    answer.then().statusCode(201);
    return new Asked(Addresses.regionOf(officer), answer.path("id"), person, officer, other);
  }

  /** A request that is there. */
  public record Asked(
      String region, String id, APerson.Registered person, String officer, String other) {
    public String path() {
      return Addresses.inRegion(region, "/access-requests/" + id);
    }

    public String subject() {
      return "access-requests/" + id;
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    public Response told(String verb, Object body, String by) {
      return told(verb, body, by, etag());
    }

    public Response told(String verb, Object body, String by, String etag) {
      RequestSpecification request = Api.as(by);
      if (etag != null) {
        request.header("If-Match", etag);
      }
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }

    public String etag() {
      return "\""
          + Stored.in(region)
              .number("select version from access_request where id = ?", UUID.fromString(id))
          + "\"";
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
