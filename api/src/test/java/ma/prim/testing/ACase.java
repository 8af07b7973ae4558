package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A case, in the words of a cell: {@code
 * ACase.of(person).need("ADM.CIVIL").openedBy("agent.nador")}.
 */
public final class ACase {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ACase(String person) {
    fields.put("person", person);
    fields.put("need", "ADM.CIVIL");
    fields.put("channel", "walk_in");
    fields.put("isTest", true);
  }

  public static ACase of(APerson.Registered person) {
    return new ACase(person.id());
  }

  public static ACase ofPersonWithId(String id) {
    return new ACase(id);
  }

  /** A case of somebody new, opened by the officer who opens the file. */
  public static Opened openedBySomebodyAt(String officer) {
    return of(APerson.anybody().registeredBy(officer)).openedBy(officer);
  }

  public ACase need(String code) {
    return with("need", code);
  }

  public ACase summary(String text) {
    return with("summary", text);
  }

  public ACase priority(String priority) {
    return with("priority", priority);
  }

  public ACase restricted() {
    return with("sensitivity", "restricted");
  }

  public ACase with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public ACase without(String field) {
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
        .post(Addresses.of(officer, "/cases"));
  }

  public Opened openedBy(String officer) {
    Response answer = handedInBy(officer);
    answer.then().statusCode(201);
    return new Opened(
        Addresses.regionOf(officer),
        answer.path("id"),
        answer.path("number"),
        (String) fields.get("person"),
        officer);
  }

  /** A case that is there. */
  public record Opened(String region, String id, String number, String person, String officer) {
    public String path() {
      return Addresses.inRegion(region, "/cases/" + id);
    }

    public String subject() {
      return "cases/" + id;
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    /** For {@code If-Match}, of the version that is stored: also for who may not read the case. */
    public String etag() {
      return "\"" + stored("version") + "\"";
    }

    public Object stored(String column) {
      return Stored.in(region)
          .row("select " + column + " from case_file where id = ?", UUID.fromString(id))
          .get(column);
    }

    public Response patchedBy(String officer, Object patch) {
      return Api.as(officer)
          .header("If-Match", etag())
          .contentType("application/merge-patch+json")
          .body(patch)
          .patch(path());
    }

    /** The answer to a verb, whatever it is; {@code body} is null for those that take none. */
    public Response told(String verb, Object body, String officer) {
      RequestSpecification request = Api.as(officer).header("If-Match", etag());
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }

    /** The same case after a verb that must succeed. */
    public Opened after(String verb, Object body, String officer) {
      told(verb, body, officer).then().statusCode(200);
      return this;
    }

    public Response offeredTo(String cell, String manager) {
      return told("transfer", Map.of("cell", cell, "reason", "She moved there"), manager);
    }

    /** The answer to a child that an officer adds, whatever it is: {@code notes}, {@code tasks}. */
    public Response given(String collection, Object body, String officer) {
      return Api.as(officer)
          .contentType(ContentType.JSON)
          .body(body)
          .post(path() + "/" + collection);
    }

    /** The id of a child that an officer adds. */
    public String with(String collection, Object body, String officer) {
      Response answer = given(collection, body, officer);
      answer.then().statusCode(201);
      return answer.path("id");
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
