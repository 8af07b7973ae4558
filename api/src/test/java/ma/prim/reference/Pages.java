package ma.prim.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Follows {@code next} to the end of a public list. */
final class Pages {
  private Pages() {}

  static void requireEachOnce(String first, int expected) {
    List<String> codes = new ArrayList<>();
    for (String url = first; url != null; ) {
      JsonPath page =
          given().urlEncodingEnabled(false).get(url).then().statusCode(200).extract().jsonPath();
      codes.addAll(page.getList("items.code"));
      url = page.getString("next");
    }
    assertThat(codes).hasSize(expected).doesNotHaveDuplicates();
  }
}
