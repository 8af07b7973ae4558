package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Inside a transaction a connection waits for its end, outside of one it commits by itself. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class RegionConnectionsTest {
  private static final String WRITE = "insert into job_lease (job) values ('connections-test')";

  @Inject Regions regions;
  @Inject RegionData data;
  @Inject TransactionManager transactions;

  @AfterEach
  void forget() throws SQLException {
    execute("delete from job_lease where job = 'connections-test'");
  }

  @Test
  void outsideOfATransactionWhatIsWrittenStays() throws SQLException {
    execute(WRITE);
    assertThat(written()).isOne();
  }

  @Test
  void insideATransactionWhatIsWrittenGoesWithIt() throws SQLException {
    assertThatThrownBy(() ->
            in(() -> {
              execute(WRITE);
              throw new IllegalStateException("on purpose");
            }))
        .hasStackTraceContaining("on purpose");
    assertThat(written()).isZero();
  }

  @Test
  void insideATransactionWhatIsWrittenIsCommittedWithIt() throws SQLException {
    long before =
        in(() -> {
          execute(WRITE);
          return written();
        });
    assertThat(before).isOne();
    assertThat(written()).isOne();
  }

  @Test
  void afterATransactionWhatIsWrittenStaysThoughItIsStillKnown() throws SQLException {
    in(() -> {
      transactions
          .getTransaction()
          .registerSynchronization(
              new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                  try {
                    execute(WRITE);
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                }
              });
      return null;
    });
    assertThat(written()).isOne();
  }

  /** Told once when it is made, and then never again: that would be two round trips a request. */
  @Test
  void aTransactionTellsMySqlNothingBesides() {
    for (int time = 0; time < 20; time++) {
      in(this::written);
    }
    assertThat(in(this::settings)).isLessThan(20);
  }

  private long settings() throws SQLException {
    return number("show session status like 'Com_set_option'", 2);
  }

  private static <T> T in(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  private long written() throws SQLException {
    return number("select count(*) from job_lease where job = 'connections-test'", 1);
  }

  private long number(String query, int column) throws SQLException {
    try (Connection connection = data.source(regions.available("oriental")).getConnection();
        Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(query)) {
      row.next();
      return row.getLong(column);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = data.source(regions.available("oriental")).getConnection();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
