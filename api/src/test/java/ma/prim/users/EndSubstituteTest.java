package ma.prim.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import ma.prim.testing.AUser;
import ma.prim.testing.Api;
import ma.prim.testing.Recorded;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class EndSubstituteTest {
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Africa/Casablanca"));

  @Test
  void needsTheVersionThatWasRead() {
    String made = made(AUser.agentOf("nador"), AUser.agentOf("nador"));
    Api.as("manager.nador").delete(made).then().statusCode(428);
    Api.as("manager.nador").header("If-Match", "\"99\"").delete(made).then().statusCode(412);
  }

  @Test
  void anotherCellsSubstitutionIsNotFound() {
    AUser away =
        AUser.with(
            Map.of("role", "agent", "cell", "nador"), Map.of("role", "agent", "cell", "driouch"));
    String made = made(away, AUser.agentOf("nador"));
    end("manager.driouch", made).then().statusCode(404);
    end("manager.oujda", made).then().statusCode(404);
    end("coordinator.ma-nad", made).then().statusCode(403);
  }

  @Test
  void aSecondTimeThereIsNothing() {
    AUser away = AUser.agentOf("nador");
    String made = made(away, AUser.agentOf("nador"));
    end("manager.nador", made).then().statusCode(204);
    end("manager.nador", made).then().statusCode(404);
    Api.as("manager.nador").get(made).then().statusCode(404);
    Api.as("manager.nador").get(away.path()).then().body("substitutes", empty());
  }

  @Test
  void theSubstituteIsOutWithTheNextRequest() {
    AUser away = AUser.agentOf("nador");
    AUser present = AUser.agentOf("nador");
    String file = AddSubstituteTest.restrictedCaseOf(away);
    String made = made(away, present);
    String token = present.token();
    String me = "/v1/regions/oriental/me";
    Api.withToken(token).get(me).then().body("standsInFor", hasSize(1));
    Api.withToken(token).get(file).then().statusCode(200).body("status", equalTo("intake"));
    end("manager.nador", made).then().statusCode(204);
    AddSubstituteTest.assertStub(token, file);
    Api.withToken(token).get(me).then().body("standsInFor", empty());
  }

  @Test
  void isWrittenDown() {
    AUser away = AUser.agentOf("nador");
    String made = made(away, AUser.agentOf("nador"));
    Response ended = end("manager.nador", made);
    Recorded recorded = Recorded.in("oriental");
    assertThat(recorded.entryOf(ended))
        .satisfies(entry -> {
          assertThat(entry.operation()).isEqualTo("endSubstitute");
          assertThat(entry.outcome()).isEqualTo("done");
          assertThat(entry.cell()).isEqualTo("nador");
        });
    assertThat(recorded.typesOf("users/" + away.id()))
        .endsWith("substitutes.added", "substitutes.ended");
  }

  private static String made(AUser away, AUser present) {
    Response made = add("manager.nador", away, body(present.id(), TODAY, TODAY));
    made.then().statusCode(201);
    return made.header("Location");
  }

  private static Response end(String as, String path) {
    return Api.as(as).header("If-Match", "*").delete(path);
  }

  private static Response add(String as, AUser absent, Map<String, Object> body) {
    return Api.as(as)
        .contentType("application/json")
        .body(body)
        .post(absent.path() + "/substitutes");
  }

  private static Map<String, Object> body(String substitute, LocalDate from, LocalDate to) {
    return Map.of(
        "substitute", substitute, "cell", "nador", "from", from.toString(), "to", to.toString());
  }
}
