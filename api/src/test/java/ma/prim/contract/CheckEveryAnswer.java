package ma.prim.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/** Puts {@link AnswerCheck} between every test and the service. */
public final class CheckEveryAnswer implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (RestAssured.filters().stream().noneMatch(AnswerCheck.class::isInstance)) {
      List<io.restassured.filter.Filter> filters = new ArrayList<>(RestAssured.filters());
      filters.add(new PlainPaths());
      filters.add(new AnswerCheck());
      RestAssured.replaceFiltersWith(filters);
    }
  }
}
