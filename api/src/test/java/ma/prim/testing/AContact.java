package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A visit, a call or a message, in the words of a cell: {@code
 * AContact.by("phone").of(person).recordedBy("agent.nador")}.
 */
public final class AContact {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private AContact(String channel) {
    fields.put("channel", channel);
  }

  public static AContact by(String channel) {
    return new AContact(channel);
  }

  public AContact of(APerson.Registered person) {
    return with("person", person.id());
  }

  public AContact about(ACase.Opened matter) {
    return with("case", matter.id());
  }

  public AContact need(String code) {
    return with("need", code);
  }

  public AContact with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public AContact without(String field) {
    fields.remove(field);
    return this;
  }

  /** The body of the request. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** The answer to an officer who hands this in, whatever it is. */
  public Response handedInBy(String officer) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(fields)
        .post(Addresses.of(officer, "/contacts"));
  }

  public Written recordedBy(String officer) {
    Response answer = handedInBy(officer);
    answer.then().statusCode(201);
    return new Written(Addresses.regionOf(officer), answer.path("id"), officer);
  }

  /** A contact that is there. */
  public record Written(String region, String id, String officer) {
    public String path() {
      return Addresses.inRegion(region, "/contacts/" + id);
    }

    public String subject() {
      return "contacts/" + id;
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    /** For {@code If-Match}, of the version that is stored. */
    public String etag() {
      return "\"" + stored("version") + "\"";
    }

    public Object stored(String column) {
      return Stored.in(region)
          .row("select " + column + " from contact where id = ?", UUID.fromString(id))
          .get(column);
    }

    public Response patchedBy(String officer, Object patch) {
      return Api.as(officer)
          .header("If-Match", etag())
          .contentType("application/merge-patch+json")
          .body(patch)
          .patch(path());
    }

    /** The answer to making a case of it, whatever it is. */
    public Response becomes(Object body, String officer) {
      RequestSpecification request = Api.as(officer).header("If-Match", etag());
      return request.contentType(ContentType.JSON).body(body).post(path() + "/open-case");
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
