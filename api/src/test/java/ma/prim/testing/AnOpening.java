package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A coordinator opens a case by breaking the glass: {@code
 * AnOpening.by("coordinator.ma-nad").of(matter)}.
 */
public record AnOpening(String region, String id, String caseId) {
  private static final String PROTECTION = "protection.oriental";

  public static Asking by(String coordinator) {
    return new Asking(coordinator, "A threat was reported", null);
  }

  /** What a coordinator asks for. */
  public record Asking(String coordinator, String reason, Integer hours) {
    public Asking because(String text) {
      return new Asking(coordinator, text, hours);
    }

    public Asking hours(int number) {
      return new Asking(coordinator, reason, number);
    }

    /** The answer, whatever it is. */
    public Response handedIn(String region, String caseId) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("reason", reason);
      if (hours != null) {
        body.put("hours", hours);
      }
      return Api.as(coordinator)
          .contentType(ContentType.JSON)
          .body(body)
          .post(Addresses.inRegion(region, "/cases/" + caseId + "/break-glass"));
    }

    public AnOpening of(ACase.Opened matter) {
      return of(matter.region(), matter.id());
    }

    public AnOpening of(String region, String caseId) {
      Response answer = handedIn(region, caseId);
      answer.then().statusCode(201);
      return new AnOpening(region, answer.path("id"), caseId);
    }
  }

  public String path() {
    return Addresses.inRegion(region, "/openings/" + id);
  }

  public String subject() {
    return "openings/" + id;
  }

  public Response readBy(String reader) {
    return Api.as(reader).get(path());
  }

  public Response told(String verb, Object body) {
    return told(verb, body, PROTECTION, etag());
  }

  public Response told(String verb, Object body, String officer, String etag) {
    RequestSpecification request = Api.as(officer);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return request.post(path() + "/" + verb);
  }

  /** As if its hours had passed. */
  public void pass() {
    Stored.in(region)
        .change(
            "update case_opening set ends_at = utc_timestamp(6) - interval 1 second where id = ?",
            UUID.fromString(id));
  }

  private String etag() {
    return "\""
        + Stored.in(region)
            .number("select version from case_opening where id = ?", UUID.fromString(id))
        + "\"";
  }
}
