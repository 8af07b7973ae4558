package ma.prim.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** A link to a referral, for somebody without an account: {@code ALink.to(referral)}. */
public record ALink(String id, String token) {

  public static ALink to(AReferral.Sent referral) {
    Response made =
        Api.as(referral.officer())
            .contentType(ContentType.JSON)
            .body(Map.of("label", "Association Al Amal"))
            .post(referral.path() + "/links");
    made.then().statusCode(201);
    return new ALink(made.path("id"), made.path("token"));
  }

  public String path() {
    return "/v1/regions/oriental/links/" + token;
  }
}
