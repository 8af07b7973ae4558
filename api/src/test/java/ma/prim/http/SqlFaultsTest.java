package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlFaultsTest {

  @Test
  void whatIsWrongWithAStatementIsNeither() {
    var fault = new IllegalStateException(new SQLException("syntax", "42000", 1064));
    assertThat(SqlFaults.isAway(fault)).isFalse();
    assertThat(SqlFaults.isContention(fault)).isFalse();
    assertThat(SqlFaults.isAway(new RuntimeException("connection refused"))).isFalse();
  }

  @Test
  void aServerThatIsGoneIsAwayHoweverDeepItIsWrapped() {
    assertThat(SqlFaults.isAway(new RuntimeException(new SQLException("gone", "08S01", 0))))
        .isTrue();
    assertThat(SqlFaults.isAway(new RuntimeException(new ConnectException()))).isTrue();
    assertThat(SqlFaults.isAway(new SQLException("shutdown in progress", "08S01", 1053))).isTrue();
  }

  @Test
  void soIsOneThatWentDuringTheCommit() {
    var rollback = new RollbackException("could not commit");
    rollback.addSuppressed(new IllegalStateException(new SQLException("link", "08S01", 0)));
    assertThat(SqlFaults.isAway(new RuntimeException(rollback))).isTrue();
  }

  @Test
  void aServerThatLeadsItsGroupNoMoreIsAway() {
    assertThat(SqlFaults.isAway(new SQLException("super_read_only", "HY000", 1290))).isTrue();
    assertThat(SqlFaults.isAway(new SQLException("before_commit", "HY000", 3100))).isTrue();
    assertThat(SqlFaults.isAway(new SQLException("backlog", "HY000", 3781))).isTrue();
  }

  @Test
  void aPoolThatGivesNoConnectionInTimeIsAway() {
    assertThat(SqlFaults.isAway(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    assertThat(
            SqlFaults.isAway(
                new SQLException("Acquisition timeout while waiting for new connection")))
        .isTrue();
  }

  @Test
  void deadlocksAndLockWaitsAreContention() {
    assertThat(SqlFaults.isContention(new RuntimeException(new SQLException("x", "40001", 1213))))
        .isTrue();
    assertThat(SqlFaults.isContention(new SQLException("x", "41000", 1205))).isTrue();
    assertThat(SqlFaults.isContention(new SQLException("undone", "40000", 3101))).isTrue();
  }
}
