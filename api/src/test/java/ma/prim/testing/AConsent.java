package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A consent, in the words of a cell: {@code AConsent.to("oujda").until("2031-01-01")}. */
public final class AConsent {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private AConsent() {}

  /** That a cell is told of the person. */
  public static AConsent to(String cell) {
    return new AConsent()
        .with("purpose", "other_cell")
        .with("recipients", List.of(Map.of("kind", "cell", "code", cell)))
        .with("fields", List.of("names", "need"))
        .with("how", "oral")
        .with("language", "ary");
  }

  /** The same where the person could not be asked. */
  public static AConsent withoutHerWord(String cell) {
    return to(cell)
        .without("how")
        .without("language")
        .with("basis", "vital_interest")
        .with("justification", "unconscious");
  }

  public AConsent with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public AConsent without(String field) {
    fields.remove(field);
    return this;
  }

  /** The answer to an officer who hands this in, whatever it is. */
  public Response handedInBy(String officer, APerson.Registered person) {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(fields)
        .post(person.path() + "/consents");
  }

  public Recorded recordedBy(String officer, APerson.Registered person) {
    Response answer = handedInBy(officer, person);
    answer.then().statusCode(201);
    return new Recorded(person, answer.path("id"));
  }

  /** A consent that is there. */
  public record Recorded(APerson.Registered person, String id) {
    public String path() {
      return person.path() + "/consents/" + id;
    }

    public String etag() {
      return "\""
          + Stored.in(person.region())
              .number("select version from consent where id = ?", UUID.fromString(id))
          + "\"";
    }

    public Response told(String verb, Object body, String officer) {
      return Api.as(officer)
          .header("If-Match", etag())
          .contentType(ContentType.JSON)
          .body(body)
          .post(path() + "/" + verb);
    }
  }
}
