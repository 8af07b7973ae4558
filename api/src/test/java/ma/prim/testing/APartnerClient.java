package ma.prim.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A machine that calls for an institution: {@code
 * APartnerClient.of("anapec-nador").may("referrals:read").as()}.
 */
public final class APartnerClient {
  private final AnInstitution institution;
  private final String administrator;
  private final List<String> further = new ArrayList<>();
  private List<String> scopes = List.of("referrals:read");
  private Made made;

  private APartnerClient(AnInstitution institution) {
    this.institution = institution;
    this.administrator = "admin." + institution.region();
  }

  /**
   * @param name of a demo institution
   */
  public static APartnerClient of(String name) {
    return of(AnInstitution.demo(name));
  }

  public static APartnerClient of(AnInstitution institution) {
    return new APartnerClient(institution);
  }

  /** What it may do; {@code referrals:read} if nothing is said. */
  public APartnerClient may(String... scopes) {
    this.scopes = List.of(scopes);
    return this;
  }

  /** For this institution too. */
  public APartnerClient andFor(AnInstitution other) {
    further.add(other.id());
    return this;
  }

  /** The answer to the request to make it, whatever it is. */
  public Response asked() {
    return Api.as(administrator)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "name", "Machine " + UUID.randomUUID(), "scopes", scopes, "institutions", further))
        .post(institution.path() + "/clients");
  }

  /** The client, made when it is first asked for. */
  public Made made() {
    if (made == null) {
      Response answer = asked();
      answer.then().statusCode(201);
      made =
          new Made(
              institution,
              answer.path("id"),
              answer.path("secret.clientId"),
              answer.path("secret.clientSecret"));
    }
    return made;
  }

  /** A token of it, fresh from the realm. */
  public String token() {
    return made().token();
  }

  /** A request by it. */
  public RequestSpecification as() {
    return Api.withToken(token());
  }

  /**
   * A client that is there.
   *
   * @param id here; {@code clientId} is its name in the realm
   */
  public record Made(AnInstitution institution, String id, String clientId, String secret) {

    public String path() {
      return institution.path() + "/clients/" + id;
    }

    public String token() {
      return answer().path("access_token").textValue();
    }

    /** One that was given before, if it is still good. */
    public String keptToken() {
      return Tokens.keptOfMachine(clientId, secret, institution.region());
    }

    /** What the realm answers to it. */
    public JsonNode answer() {
      return Tokens.ofMachine(clientId, secret, institution.region());
    }

    public Response changed(Map<String, ?> patch) {
      return Api.as("admin." + institution.region())
          .header("If-Match", "*")
          .contentType("application/merge-patch+json")
          .body(patch)
          .patch(path());
    }

    /** What replaces its credential, as the answer to a rotation says. */
    public Made replacedBy(Response rotated) {
      rotated.then().statusCode(200);
      return new Made(
          institution, id, rotated.path("secret.clientId"), rotated.path("secret.clientSecret"));
    }

    public Response told(String verb, Object body) {
      RequestSpecification request =
          Api.as("admin." + institution.region()).header("If-Match", "*");
      if (body != null) {
        request.contentType(ContentType.JSON).body(body);
      }
      return request.post(path() + "/" + verb);
    }
  }
}
