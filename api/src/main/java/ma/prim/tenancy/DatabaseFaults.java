package ma.prim.tenancy;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

/** What an exception says of the database behind it. */
public final class DatabaseFaults {
  private static final int MAX_DEPTH = 30;

  /**
   * MySQL errors after which the same statement may well succeed later or on another server: too
   * many connections, host blocked, unknown database, shutting down, read-only (a group's member
   * that lost the lead), plug-in refuses to commit (a group without majority).
   */
  private static final Set<Integer> AWAY =
      Set.of(1040, 1042, 1043, 1044, 1045, 1049, 1053, 1129, 1203, 1226, 1290, 1836, 3032, 3100);

  private DatabaseFaults() {}

  /** Whether the region's database is away: unreachable, shutting down, gone, not writable. */
  public static boolean isAway(Throwable thrown) {
    return find(thrown, DatabaseFaults::saysAway);
  }

  /** Whether all the region's connections were in use for as long as a request may wait. */
  public static boolean isExhausted(Throwable thrown) {
    return find(
        thrown,
        e ->
            e.getSQLState() == null
                && e.getMessage() != null
                && e.getMessage().contains("Acquisition timeout"));
  }

  private static boolean saysAway(SQLException e) {
    return e instanceof SQLNonTransientConnectionException
        || e instanceof SQLTransientConnectionException
        || e instanceof SQLRecoverableException
        || (e.getSQLState() != null && e.getSQLState().startsWith("08"))
        || AWAY.contains(e.getErrorCode());
  }

  private static boolean find(
      Throwable thrown, Predicate<SQLException> condition) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      if (at instanceof SQLException sql && condition.test(sql)) {
        return true;
      }
      for (Throwable suppressed : at.getSuppressed()) {
        if (suppressed instanceof SQLException sql && condition.test(sql)) {
          return true;
        }
      }
      at = at.getCause();
    }
    return false;
  }
}
