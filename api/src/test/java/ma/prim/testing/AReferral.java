package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A referral, in the words of a cell: {@code
 * AReferral.by("agent.nador").to("figuig").sent().accepted()}.
 */
public final class AReferral {
  private final String officer;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> consent = new LinkedHashMap<>();
  private ACase.Opened matter;
  private APerson person = APerson.anybody();
  private boolean agreed = true;
  private String receiver;
  private String recipientKind;
  private String recipient;

  private AReferral(String officer) {
    this.officer = officer;
    consent.put("fields", List.of("names", "need"));
    consent.put("how", "oral");
    consent.put("language", "ary");
  }

  public static AReferral by(String officer) {
    return new AReferral(officer);
  }

  public AReferral to(String cell) {
    fields.put("to", Map.of("kind", "cell", "cell", cell));
    receiver = "agent." + cell;
    consent.put("purpose", "other_cell");
    recipientKind = "cell";
    recipient = cell;
    return this;
  }

  /** To another region, and there best to this cell. */
  public AReferral toRegion(String region, String cell) {
    fields.put("to", Map.of("kind", "region", "region", region, "cell", cell));
    receiver = "agent." + cell;
    consent.put("purpose", "other_region");
    recipientKind = "region";
    recipient = region;
    return this;
  }

  /** To a demo institution. */
  public AReferral toInstitution(String name) {
    receiver = "partner." + name;
    return toInstitution(AnInstitution.demo(name));
  }

  public AReferral toInstitution(AnInstitution institution) {
    fields.put("to", Map.of("kind", "institution", "institution", institution.id()));
    consent.put("purpose", "referral");
    recipientKind = "institution";
    recipient = institution.id();
    return this;
  }

  public AReferral of(APerson somebody) {
    person = somebody;
    return this;
  }

  public AReferral in(ACase.Opened opened) {
    matter = opened;
    return this;
  }

  /** What the person agrees to. */
  public AReferral agreeing(String field, Object value) {
    consent.put(field, value);
    return this;
  }

  /** She is not asked. */
  public AReferral unasked() {
    agreed = false;
    return this;
  }

  public AReferral with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  public ACase.Opened matter() {
    if (matter == null) {
      matter = ACase.of(person.registeredBy(officer)).openedBy(officer);
    }
    return matter;
  }

  /** The id of the consent that is recorded. */
  public String consented() {
    ACase.Opened opened = matter();
    consent.put("recipients", List.of(Map.of("kind", recipientKind, "code", recipient)));
    Response answer =
        Api.as(officer)
            .contentType(ContentType.JSON)
            .body(consent)
            .post(Addresses.of(officer, "/people/" + opened.person() + "/consents"));
    answer.then().statusCode(201);
    agreed = false;
    return answer.path("id");
  }

  /** The body of the request, of a case that is there and with a consent that is given. */
  public Map<String, Object> fields() {
    fields.put("case", matter().id());
    if (agreed) {
      consented();
    }
    return fields;
  }

  /** The answer to an officer who hands this in, whatever it is. */
  public Response handedIn() {
    return Api.as(officer)
        .contentType(ContentType.JSON)
        .body(fields())
        .post(Addresses.of(officer, "/referrals"));
  }

  public Sent draft() {
    return made(handedIn());
  }

  public Sent sent() {
    return with("send", true).draft();
  }

  private Sent made(Response answer) {
    answer.then().statusCode(201);
    return new Sent(
        Addresses.regionOf(officer),
        answer.path("id"),
        answer.path("number"),
        matter(),
        officer,
        receiver);
  }

  /**
   * A referral that is there.
   *
   * @param receiver a user of the side that receives it
   */
  public record Sent(
      String region,
      String id,
      String number,
      ACase.Opened matter,
      String officer,
      String receiver) {
    public String path() {
      return Addresses.inRegion(region, "/referrals/" + id);
    }

    public String subject() {
      return "referrals/" + id;
    }

    public Response readBy(String reader) {
      return Api.as(reader).get(path());
    }

    public String etag() {
      return "\"" + stored("version") + "\"";
    }

    public Object stored(String column) {
      return Stored.in(region)
          .row("select " + column + " from referral where id = ?", UUID.fromString(id))
          .get(column);
    }

    /** The answer to a verb, whatever it is. */
    public Response told(String verb, Object body, String by) {
      return told(verb, body, by, etag());
    }

    public Response told(String verb, Object body, String by, String etag) {
      RequestSpecification request =
          Api.as(by).header("Idempotency-Key", UUID.randomUUID().toString());
      if (etag != null) {
        request.header("If-Match", etag);
      }
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }

    /** The same after a verb that must succeed. */
    public Sent after(String verb, Object body, String by) {
      told(verb, body, by).then().statusCode(200);
      return this;
    }

    public Sent accepted() {
      return after("accept", Map.of(), receiver);
    }

    public Sent started() {
      return accepted().after("start", null, receiver);
    }

    public Sent held() {
      return started().after("hold", Map.of("reason", "x"), receiver);
    }

    public Sent asked() {
      return after("request-information", Map.of("text", "Where?"), receiver);
    }

    public Sent completed() {
      return accepted().after("complete", Map.of("outcome", "served"), receiver);
    }

    public Sent rejected() {
      return after("reject", Map.of("reason", "no_capacity"), receiver);
    }

    public Response wrote(String text, String by) {
      return Api.as(by)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .contentType(ContentType.JSON)
          .body(Map.of("text", text))
          .post(path() + "/messages");
    }

    /** The clock that runs passes now. */
    public Sent late() {
      Stored.in(region)
          .change(
              "update referral set due_at = utc_timestamp(6) - interval 1 second,"
                  + " alarm_at = utc_timestamp(6) - interval 1 second where id = ?",
              UUID.fromString(id));
      return this;
    }

    public Recorded recorded() {
      return Recorded.in(region);
    }
  }
}
