package ma.prim.http;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which faults of a database pass by themselves, and how. */
public final class SqlFaults {
  /** Lock wait timeout, deadlock, a commit that a group undid, and a NOWAIT that met a lock. */
  private static final Set<Integer> CONTENTION = Set.of(1205, 1213, 3101, 3572);

  /**
   * Shutdown, too many connections, killed, read-only primary, unknown database, access denied,
   * host blocked, a group without majority, a server that becomes or ceases to be a group's
   * primary.
   */
  private static final Set<Integer> AWAY =
      Set.of(
          1040, 1044, 1045, 1049, 1053, 1129, 1152, 1158, 1203, 1226, 1290, 1317, 1836, 3032, 3100,
          3781, 3782, 3783, 3796, 3797, 3799);

  private static final int DUPLICATE = 1062;
  private static final int ORPHAN = 1452;

  private SqlFaults() {}

  /** The database cannot be reached, or not for now: 503, and the caller comes again. */
  public static boolean isAway(Throwable fault) {
    return any(
        fault,
        cause ->
            cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SocketTimeoutException
                || cause instanceof SocketException
                || (cause instanceof SQLException sql
                    && (AWAY.contains(sql.getErrorCode())
                        || (sql.getSQLState() != null && sql.getSQLState().startsWith("08"))
                        || isAcquisitionTimeout(sql))));
  }

  /** Two changes met in the same rows: MySQL undid this one, and it may be tried again. */
  public static boolean isContention(Throwable fault) {
    return any(
        fault,
        cause ->
            cause instanceof SQLException sql
                && (CONTENTION.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState())));
  }

  /** A row with such a key was there first, often since a moment ago. */
  public static boolean isDuplicate(Throwable fault) {
    return any(
        fault, cause -> cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE);
  }

  /** What a row points at is not there any more: it was when the change began. */
  public static boolean isOrphan(Throwable fault) {
    return any(fault, cause -> cause instanceof SQLException sql && sql.getErrorCode() == ORPHAN);
  }

  /** Agroal has no type of its own for a pool that gave no connection in time. */
  private static boolean isAcquisitionTimeout(SQLException fault) {
    return fault.getMessage() != null
        && fault.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }

  /** Also what is suppressed: that is how it is told why a commit failed. */
  private static boolean any(Throwable fault, Predicate<Throwable> test) {
    Set<Throwable> seen = new HashSet<>();
    Deque<Throwable> open = new ArrayDeque<>();
    offer(open, fault);
    while (!open.isEmpty()) {
      Throwable cause = open.remove();
      if (seen.add(cause)) {
        if (test.test(cause)) {
          return true;
        }
        offer(open, cause.getCause());
        Collections.addAll(open, cause.getSuppressed());
      }
    }
    return false;
  }

  private static void offer(Deque<Throwable> open, Throwable fault) {
    if (fault != null) {
      open.add(fault);
    }
  }
}
