package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ma.prim.testing.Api;
import ma.prim.testing.Forwarder;
import ma.prim.testing.RegionFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A region whose database is away is 503 for itself only, and heals by itself. */
@QuarkusTest
class UnreachableDatabaseTest extends LiveRegionTest {
  private static final String CELLS = "/v1/regions/" + TANGER + "/cells";

  @ConfigProperty(name = "prim.mysql.url")
  String mysql;

  private Forwarder network;

  @BeforeEach
  void aRegionWithAServerOfItsOwn() {
    network = Forwarder.toMysql(mysql);
    String own =
        """
        name: prim_tanger_tetouan_al_hoceima
          server: jdbc:mysql://127.0.0.1:%d
          credentials: {user: %s, passwordEnv: PRIM_MYSQL_PASSWORD}
        """
            .formatted(network.port(), System.getenv("PRIM_MYSQL_USER"));
    RegionFiles.write(TANGER, tanger().replace("name: prim_tanger_tetouan_al_hoceima\n", own));
  }

  @AfterEach
  void shut() {
    network.close();
  }

  @Test
  void fromTheBeginning() {
    awaitDown(TANGER, "database_unreachable");

    unavailable();
    assertListed();

    network.open();
    awaitUp(TANGER);
    Api.anonymous().get(CELLS).then().statusCode(200);
  }

  @Test
  void whileItServes() {
    network.open();
    awaitUp(TANGER);

    network.shut();
    unavailable();
    awaitDown(TANGER, "database_unreachable");
    unavailable();
    assertListed();

    network.open();
    awaitUp(TANGER);
    Api.anonymous().get(CELLS).then().statusCode(200);
  }

  /** Nobody is told that it is away, and its callers must not take the others' threads. */
  @Test
  void aServerThatNeverAnswersHoldsNobodyElseUp() throws Exception {
    network.open();
    awaitUp(TANGER);

    try (Closeable lost = network.silence();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(lost).isNotNull();
      List<Future<Integer>> waiting =
          IntStream.range(0, 100)
              .mapToObj(i -> callers.submit(() -> Api.anonymous().get(CELLS).statusCode()))
              .toList();
      awaitDown(TANGER, "database_unreachable");
      for (int i = 0; i < 20; i++) {
        Api.anonymous()
            .get("/v1/regions/oriental/cells")
            .then()
            .statusCode(200)
            .time(lessThan(10L), TimeUnit.SECONDS);
      }
      unavailable();
      for (Future<Integer> answer : waiting) {
        assertThat(answer.get(40, TimeUnit.SECONDS)).isIn(200, 429, 503);
      }
    }

    awaitUp(TANGER);
    Api.anonymous().get(CELLS).then().statusCode(200);
  }

  @Test
  void aDatabaseThatIsBeingRestoredIsWaitedFor() throws SQLException {
    network.open();
    awaitUp(TANGER);

    sql("rename table flyway_schema_history to kept");
    awaitDown(TANGER, "database_absent");
    unavailable();
    sql("rename table kept to flyway_schema_history");

    awaitUp(TANGER);
    Api.anonymous().get(CELLS).then().statusCode(200);
  }

  private static void assertListed() {
    Api.anonymous()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "checks.find { it.name == 'regions' }.data.'" + TANGER + "'",
            equalTo("DOWN: database_unreachable"));
  }

  private void sql(String statement) throws SQLException {
    String url = mysql + "/prim_tanger_tetouan_al_hoceima";
    try (Connection connection =
            DriverManager.getConnection(
                url, System.getenv("PRIM_MYSQL_USER"), System.getenv("PRIM_MYSQL_PASSWORD"));
        Statement rename = connection.createStatement()) {
      rename.execute(statement);
    }
  }

  private void unavailable() {
    Api.anonymous()
        .get(CELLS)
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("region_unavailable"));
    Api.anonymous().get("/v1/regions/oriental/cells").then().statusCode(200);
    Api.as("agent.nador").get("/v1/regions/oriental/me").then().statusCode(200);
    Api.anonymous().get("/q/health/live").then().statusCode(200);
  }
}
