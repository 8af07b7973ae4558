package ma.prim.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Writes the entries of many answers with one commit: while one commit is under way, what comes in
 * collects for the next. A lone entry does not wait for company.
 *
 * <p>It keeps one connection for itself: answers that hold all others of the pool wait for it.
 */
final class GroupCommit {
  private static final int QUEUE = 4096;
  private static final int LARGEST_BATCH = 256;

  private record Pending(List<AuditEntry> entries, CompletableFuture<Void> written) {}

  private final String region;
  private final DataSource source;
  private final EntryRows rows;
  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
  private volatile boolean stopping;
  private Connection connection;

  GroupCommit(String region, DataSource source, EntryRows rows) {
    this.region = region;
    this.source = source;
    this.rows = rows;
  }

  void start() {
    Thread.ofVirtual().name("audit-" + region).start(this::writeUntilStopped);
  }

  /** Ends when everything that was handed in is written. */
  void stop() {
    stopping = true;
  }

  /** Hands in entries; complete once they are durable, exceptionally if they cannot be written. */
  CompletableFuture<Void> write(List<AuditEntry> entries) {
    Pending pending = new Pending(entries, new CompletableFuture<>());
    if (stopping || !queue.offer(pending)) {
      pending.written().completeExceptionally(new SQLException("the audit trail takes no more"));
    }
    return pending.written();
  }

  private void writeUntilStopped() {
    List<Pending> batch = new ArrayList<>();
    try {
      while (!stopping || !queue.isEmpty()) {
        Pending first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, LARGEST_BATCH - 1);
          write(batch, batch.stream().flatMap(pending -> pending.entries().stream()).toList());
          batch.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  // Whatever goes wrong is told to those who wait; the next batch is tried in any case.
  private void write(List<Pending> batch, List<AuditEntry> entries) {
    try {
      insert(entries);
      batch.forEach(pending -> pending.written().complete(null));
    } catch (SQLException | RuntimeException e) {
      batch.forEach(pending -> pending.written().completeExceptionally(e));
    }
  }

  private void insert(List<AuditEntry> entries) throws SQLException {
    try {
      rows.insert(connected(), region, entries);
    } catch (SQLException e) {
      // The connection may have died with its server since it was last used.
      disconnect();
      insertAgain(entries);
    }
  }

  private void insertAgain(List<AuditEntry> entries) throws SQLException {
    try {
      rows.insert(connected(), region, entries);
    } catch (SQLIntegrityConstraintViolationException e) {
      // One statement writes all or nothing, and ids are ours: the first attempt had arrived.
    } catch (SQLException e) {
      disconnect();
      throw e;
    }
  }

  private Connection connected() throws SQLException {
    if (connection == null) {
      connection = source.getConnection();
    }
    return connection;
  }

  private void disconnect() {
    try (Connection old = connection) {
      connection = null;
    } catch (SQLException e) {
      // It was of no use any more.
    }
  }
}
