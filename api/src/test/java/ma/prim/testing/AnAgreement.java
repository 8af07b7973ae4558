package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Ids;

/**
 * An agreement, in the words of a coordinator: {@code AnAgreement.between("anapec-nador",
 * "ofppt-oujda").writtenBy("coordinator.oriental")}.
 */
public final class AnAgreement {
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Map<String, Object>> parties = new ArrayList<>();

  private AnAgreement(String type) {
    fields.put("type", type);
    fields.put("titles", Map.of("fr", "Convention " + UUID.randomUUID(), "ar", "اتفاقية شراكة"));
  }

  /** An implementation agreement between demo institutions, the first of which funds it. */
  public static AnAgreement between(String... institutions) {
    AnAgreement agreement = new AnAgreement("implementation");
    for (String name : institutions) {
      agreement.party(
          AnInstitution.demo(name).id(), agreement.parties.isEmpty() ? "funding" : "implementing");
    }
    return agreement;
  }

  public static AnAgreement framework(String... institutions) {
    return between(institutions).with("type", "framework");
  }

  public AnAgreement party(String institution, String role) {
    parties.add(new LinkedHashMap<>(Map.of("institution", institution, "role", role)));
    return this;
  }

  public AnAgreement in(String... provinces) {
    return with("territory", Map.of("provinces", List.of(provinces)));
  }

  public AnAgreement with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public Map<String, Object> fields() {
    return fields;
  }

  /** The answer to a coordinator who hands this in, whatever it is. */
  public Response handedInBy(String coordinator) {
    return Api.as(coordinator)
        .contentType(ContentType.JSON)
        .body(fields)
        .post(Addresses.of(coordinator, "/agreements"));
  }

  /** A draft, with its parties. */
  public Written writtenBy(String coordinator) {
    Response answer = handedInBy(coordinator);
    answer.then().statusCode(201);
    Written written =
        new Written(
            Addresses.regionOf(coordinator), answer.path("id"), coordinator, new ArrayList<>());
    parties.forEach(party -> written.parties().add(written.with("parties", party)));
    return written;
  }

  /** One that is in force. */
  public Written activeBy(String coordinator) {
    return writtenBy(coordinator).submitted().signedByAll();
  }

  /**
   * An agreement that is there.
   *
   * @param parties ids of its parties, in the order in which they were said
   */
  public record Written(String region, String id, String coordinator, List<String> parties) {
    /** By those who have not signed yet. */
    public Written signedByAllLeft() {
      for (int party = 0; party < parties.size(); party++) {
        signedBy(party);
      }
      return this;
    }

    /** One of each of its parts, by the path of its id; the first party has signed it then. */
    public Map<String, String> parts() {
      String party = parties.getFirst();
      String under = "/agreements/{id}";
      Map<String, String> ids = new LinkedHashMap<>();
      ids.put(under, id);
      ids.put(under + "/parties/{party}", party);
      ids.put(
          under + "/commitments/{commitment}",
          with("commitments", Map.of("party", party, "text", Map.of("fr", "x"))));
      ids.put(under + "/measures/{measure}", measure(0, "2026-01-01", "2026-02-01", Map.of()));
      ids.put(
          under + "/disbursements/{disbursement}",
          with(
              "disbursements",
              Map.of(
                  "funder", AnInstitution.demo("anapec-oriental").id(),
                  "plannedOn", "2026-01-01",
                  "planned", Map.of("amount", "1.00", "currency", "MAD"))));
      ids.put(under + "/documents/{document}", ADocument.pdf().addedTo(path(), coordinator));
      submitted();
      ids.put(under + "/signatures/{signature}", signedBy(0).path("id"));
      ids.put("/agreement-notices/{digest}", digest());
      return ids;
    }

    /** What tells of its end, as if that were near. */
    public String digest() {
      UUID digest = Ids.next();
      Stored.in(region)
          .change(
              "insert into agreement_notice (id, date_id, agreement_id, kind, titles, on_day,"
                  + " days_before, given_on, given_at, digest_id) select ?, d.id, d.agreement_id,"
                  + " d.kind, d.titles, d.on_day, 90, d.on_day, utc_timestamp(6), ? from"
                  + " agreement_date d where d.agreement_id = ? and d.kind = 'END'",
              Ids.next(),
              digest,
              UUID.fromString(id));
      return digest.toString();
    }

    public String path() {
      return Addresses.inRegion(region, "/agreements/" + id);
    }

    public String subject() {
      return "agreements/" + id;
    }

    public Response read() {
      return readBy(coordinator);
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    public <T> T value(String path) {
      return read().path(path);
    }

    public Response told(String verb, Object body) {
      return told(verb, body, coordinator);
    }

    public Response told(String verb, Object body, String by) {
      return told(verb, body, by, "*");
    }

    public Response told(String verb, Object body, String by, String etag) {
      RequestSpecification request = Api.as(by).header("Idempotency-Key", UUID.randomUUID());
      if (etag != null) {
        request.header("If-Match", etag);
      }
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }

    public Written after(String verb, Object body) {
      told(verb, body).then().statusCode(200);
      return this;
    }

    public Response changed(Map<String, ?> patch) {
      return Api.as(coordinator)
          .header("If-Match", "*")
          .contentType("application/merge-patch+json")
          .body(patch)
          .patch(path());
    }

    public Written submitted() {
      return after("submit", null);
    }

    /** The answer to a signature of the party with this index. */
    public Response signedBy(int party) {
      return given(
          "signatures", Map.of("party", parties.get(party), "signedOn", "2024-01-15"), coordinator);
    }

    public Written signedByAll() {
      for (int party = 0; party < parties.size(); party++) {
        signedBy(party).then().statusCode(201);
      }
      return this;
    }

    public Response given(String collection, Object body, String by) {
      return Api.as(by)
          .header("Idempotency-Key", UUID.randomUUID())
          .contentType(ContentType.JSON)
          .body(body)
          .post(path() + "/" + collection);
    }

    /** The id of what the coordinator adds. */
    public String with(String collection, Object body) {
      Response answer = given(collection, body, coordinator);
      answer.then().statusCode(201);
      return answer.path("id");
    }

    /** A measure of a party of this index. */
    public String measure(int party, String from, String to, Map<String, ?> more) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("party", parties.get(party));
      body.put("titles", Map.of("fr", "Former les agents", "ar", "تكوين الأعوان"));
      body.put("from", from);
      body.put("to", to);
      body.putAll(more);
      return with("measures", body);
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
