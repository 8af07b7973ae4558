package ma.prim.tenancy.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import ma.prim.http.SqlFaults;
import org.junit.jupiter.api.Test;

/** Whom it does not take for a primary; how it follows one, {@code ma.prim.faults} tries. */
class PrimaryDriverTest {
  private static final String SERVER =
      System.getenv("PRIM_MYSQL_URL").substring("jdbc:mysql://".length());
  private static final String TWICE = "jdbc:mysql://" + SERVER + "," + SERVER + "/";

  /** It takes writes, but what is written there would be in no group. */
  @Test
  void notAServerThatIsInNoGroup() {
    assertThatThrownBy(() ->
            new PrimaryDriver().connect(TWICE, login("root", "PRIM_TEST_MYSQL_ROOT_PASSWORD")))
        .isInstanceOf(SQLTransientConnectionException.class)
        .matches(SqlFaults::isAway);
  }

  @Test
  void norOneThatIsAway() {
    assertThatThrownBy(() ->
            new PrimaryDriver()
                .connect(
                    "jdbc:mysql://127.0.0.1:1,127.0.0.1:2/",
                    login("root", "PRIM_TEST_MYSQL_ROOT_PASSWORD")))
        .isInstanceOf(SQLTransientConnectionException.class)
        .satisfies(none -> assertThat(none.getSuppressed()).hasSize(2));
  }

  /** Who may not look at the group is told so, and does not look for a primary for ever. */
  @Test
  void aRefusalIsTold() {
    assertThatThrownBy(
            () -> new PrimaryDriver().connect(TWICE, login("prim", "PRIM_MYSQL_PASSWORD")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("replication_group_members");
  }

  private static Properties login(String user, String password) {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", System.getenv(password));
    return login;
  }
}
