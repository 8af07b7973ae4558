package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.identity.realm.DemoPartner;

/** A partner institution: {@code AnInstitution.in("MA-NAD").addedBy("coordinator.ma-nad")}. */
public final class AnInstitution {
  private final String region;
  private final String id;

  private AnInstitution(String region, String id) {
    this.region = region;
    this.id = id;
  }

  /** One for which the demo user {@code partner.{name}} acts. */
  public static AnInstitution demo(String name) {
    String region = Addresses.regionOf("partner." + name);
    UUID id =
        DemoPartner.of(region).stream()
            .filter(partner -> partner.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    return new AnInstitution(region, id.toString());
  }

  /** One that is there already. */
  public static AnInstitution of(String region, String id) {
    return new AnInstitution(region, id);
  }

  /** One that serves these provinces as a whole. */
  public static Draft in(String... provinces) {
    return new Draft().with("provinces", List.of(provinces));
  }

  /** What is said of one that is to be added. */
  public static final class Draft {
    private final Map<String, Object> fields = new HashMap<>();

    private Draft() {
      with("type", "NGO_LOCAL");
      with("names", Map.of("fr", "Association " + UUID.randomUUID()));
    }

    public Draft with(String field, Object value) {
      fields.put(field, value);
      return this;
    }

    public Map<String, Object> fields() {
      return fields;
    }

    /** The answer to a request to add it, whatever it is. */
    public Response handedInBy(String coordinator) {
      return Api.as(coordinator)
          .contentType(ContentType.JSON)
          .body(fields)
          .post(Addresses.of(coordinator, "/institutions"));
    }

    public AnInstitution addedBy(String coordinator) {
      Response answer = handedInBy(coordinator);
      answer.then().statusCode(201);
      return new AnInstitution(Addresses.regionOf(coordinator), answer.path("id"));
    }
  }

  public String id() {
    return id;
  }

  public String region() {
    return region;
  }

  public String path() {
    return Addresses.inRegion(region, "/institutions/" + id);
  }

  public String subject() {
    return "institutions/" + id;
  }

  public Response readBy(String reader) {
    return Api.as(reader).get(path());
  }

  public Response told(String verb, Object body, String by) {
    RequestSpecification request = Api.as(by).header("If-Match", "*");
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return request.post(path() + "/" + verb);
  }

  public Response changed(Map<String, ?> patch, String by) {
    return Api.as(by)
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(path());
  }

  public Recorded recorded() {
    return Recorded.in(region);
  }
}
