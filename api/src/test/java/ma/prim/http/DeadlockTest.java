package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ma.prim.testing.Api;
import ma.prim.testing.RegionFiles;
import ma.prim.testing.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A change that MySQL undid for a deadlock is made again, and its caller sees nothing of it. The
 * deadlocks are said by a trigger, which counts in a table that no rollback changes.
 */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class DeadlockTest {
  private static final String CELL = "/v1/regions/oriental/cells/nador";
  private static final Stored STORED = Stored.in("oriental");

  @BeforeEach
  void deadlocks() {
    STORED.change("create table to_come (deadlocks int not null) engine = memory");
    STORED.change("insert into to_come values (0)");
    STORED.change(
        """
        create trigger to_come before update on cell for each row
        begin
          if new.slug = 'nador' and (select deadlocks from to_come) > 0 then
            update to_come set deadlocks = deadlocks - 1;
            signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found';
          end if;
        end
        """);
  }

  @AfterEach
  void remove() {
    STORED.change("drop trigger to_come");
    STORED.change("drop table to_come");
  }

  @Test
  void itIsToldToComeAgainAfterAFew() {
    STORED.change("update to_come set deadlocks = 100");
    String before = phone();

    change("+212536000001")
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("overloaded"));

    assertThat(phone()).isEqualTo(before);
    assertThat(STORED.number("select deadlocks from to_come")).isEqualTo(96);
  }

  @Test
  void itIsMadeAgainAndOnlyOnce() {
    long events = STORED.number("select count(*) from event");
    STORED.change("update to_come set deadlocks = 2");

    change("+212536000002").statusCode(200).body("phone", equalTo("+212536000002"));

    assertThat(STORED.number("select deadlocks from to_come")).isZero();
    assertThat(STORED.number("select count(*) from event")).isEqualTo(events + 1);
  }

  private static ValidatableResponse change(String phone) {
    String etag = Api.as("manager.nador").get(CELL).path("etag");
    return Api.as("manager.nador")
        .header("If-Match", etag)
        .contentType("application/merge-patch+json")
        .body("{\"phone\": \"" + phone + "\"}")
        .patch(CELL)
        .then();
  }

  private static String phone() {
    return Api.as("manager.nador").get(CELL).path("phone");
  }
}
