package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a person asks about her data, as a cell writes it down. */
public final class ASubjectRequest {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ASubjectRequest(String kind) {
    fields.put("kind", kind);
  }

  public static ASubjectRequest of(String kind) {
    return new ASubjectRequest(kind);
  }

  public static ASubjectRequest objection(String purpose) {
    return of("objection").with("purpose", purpose);
  }

  public ASubjectRequest with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public Response handedInBy(String officer, APerson.Registered person) {
    fields.put("person", person.id());
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(fields)
        .post(Addresses.of(officer, "/subject-requests"));
  }

  public Received receivedBy(String officer, APerson.Registered person) {
    Response answer = handedInBy(officer, person);
    answer.then().statusCode(201);
    return new Received(Addresses.regionOf(officer), answer.path("id"));
  }

  /** A request that is there. */
  public record Received(String region, String id) {
    public String path() {
      return Addresses.inRegion(region, "/subject-requests/" + id);
    }

    public String etag() {
      return "\""
          + Stored.in(region)
              .number("select version from subject_request where id = ?", UUID.fromString(id))
          + "\"";
    }

    public Response decided(String outcome) {
      return told(
          "decide", Map.of("outcome", outcome, "answer", "So be it"), "protection." + region);
    }

    public Response decided(String outcome, String ground) {
      return told(
          "decide",
          Map.of("outcome", outcome, "answer", "So be it", "ground", ground),
          "protection." + region);
    }

    public Response told(String verb, Object body, String officer) {
      var request = Api.as(officer).header("If-Match", etag());
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }
  }
}
