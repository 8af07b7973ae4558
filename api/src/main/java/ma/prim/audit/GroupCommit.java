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
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;

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

  private final String slug;
  private final Regions regions;
  private final RegionData data;
  private final EntryRows rows;
  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
  private volatile boolean stopping;
  private Connection connection;
  private DataSource connectedTo;

  GroupCommit(String slug, Regions regions, RegionData data, EntryRows rows) {
    this.slug = slug;
    this.regions = regions;
    this.data = data;
    this.rows = rows;
  }

  void start() {
    Thread.ofVirtual().name("audit-" + slug).start(this::writeUntilStopped);
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
    Region region = regions.available(slug);
    try {
      rows.insert(connected(region), region, entries);
    } catch (SQLException e) {
      // The connection may have died with its server since it was last used.
      disconnect();
      insertAgain(region, entries);
    }
  }

  private void insertAgain(Region region, List<AuditEntry> entries) throws SQLException {
    try {
      rows.insert(connected(region), region, entries);
    } catch (SQLIntegrityConstraintViolationException e) {
      // One statement writes all or nothing, and ids are ours: the first attempt had arrived.
    } catch (SQLException e) {
      disconnect();
      throw e;
    }
  }

  // A region may move to another database while it serves.
  private Connection connected(Region region) throws SQLException {
    DataSource source = data.source(region);
    if (connection == null || !source.equals(connectedTo)) {
      disconnect();
      connection = source.getConnection();
      connectedTo = source;
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
