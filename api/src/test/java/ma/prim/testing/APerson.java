package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person's file, in the words of a cell: {@code APerson.called("Fatima Zahra", "El
 * Ouazzani").bornOn("1984-05").registeredBy("agent.nador")}.
 */
public final class APerson {
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> names = new LinkedHashMap<>();
  private final List<Object> contacts = new ArrayList<>();
  private final List<Object> documents = new ArrayList<>();

  private APerson() {
    fields.put("group", "mre");
    fields.put("names", names);
    fields.put("isTest", true);
  }

  public static APerson called(String given, String family) {
    APerson person = new APerson();
    person.names.put("latin", Map.of("given", given, "family", family));
    return person;
  }

  public static APerson calledInArabic(String given, String family) {
    APerson person = new APerson();
    person.names.put("ar", Map.of("given", given, "family", family));
    return person;
  }

  /** Somebody whose name does not matter. */
  public static APerson anybody() {
    return called("Fatima Zahra", "El Ouazzani");
  }

  public APerson inArabic(String given, String family) {
    names.put("ar", Map.of("given", given, "family", family));
    return this;
  }

  public APerson group(String group) {
    return with("group", group);
  }

  public APerson bornOn(String date) {
    return with("birthDate", date);
  }

  public APerson reachedAt(String phone) {
    contacts.add(Map.of("type", "phone", "value", phone, "mayCall", true));
    return with("contacts", contacts);
  }

  public APerson holding(String document, String number) {
    documents.add(Map.of("type", document, "number", number));
    return with("identityDocuments", documents);
  }

  public APerson vulnerableFor(String... reasons) {
    return with("vulnerabilities", List.of(reasons));
  }

  public APerson with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public APerson without(String field) {
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
        .post(Addresses.of(officer, "/people"));
  }

  public Registered registeredBy(String officer) {
    Response answer = handedInBy(officer);
    answer.then().statusCode(201);
    return new Registered(Addresses.regionOf(officer), answer.path("id"), officer);
  }

  /** A file that is there. */
  public record Registered(String region, String id, String officer) {
    public String path() {
      return Addresses.inRegion(region, "/people/" + id);
    }

    public String subject() {
      return "people/" + id;
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    /** For {@code If-Match}, of the version that is stored. */
    public String etag() {
      return "\""
          + Stored.in(region).number("select version from person where id = ?", UUID.fromString(id))
          + "\"";
    }

    public Response patchedBy(String officer, Object patch) {
      return Api.as(officer)
          .header("If-Match", etag())
          .contentType("application/merge-patch+json")
          .body(patch)
          .patch(path());
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
