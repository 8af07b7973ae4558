package ma.prim.floor;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Makes the log of readings durable, as the service does: many answers with one commit. */
@Singleton
class ReadLog {
  private record Pending(Entry entry, CompletableFuture<Void> written) {}

  private final DataSource source;
  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(4096);

  ReadLog(DataSource source) {
    this.source = source;
  }

  @PostConstruct
  void start() {
    Thread.ofVirtual().start(this::writeForEver);
  }

  void write(Entry entry) {
    Pending pending = new Pending(entry, new CompletableFuture<>());
    queue.add(pending);
    pending.written().join();
  }

  private void writeForEver() {
    try (Connection connection = source.getConnection()) {
      while (true) {
        List<Pending> batch = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(batch, 255);
        try {
          insert(connection, batch);
          batch.forEach(one -> one.written().complete(null));
        } catch (SQLException failed) {
          batch.forEach(one -> one.written().completeExceptionally(failed));
        }
      }
    } catch (SQLException | InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static void insert(Connection connection, List<Pending> batch) throws SQLException {
    String rows = ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".repeat(batch.size()).substring(2);
    try (PreparedStatement insert = connection.prepareStatement(Entry.INSERT + rows)) {
      int at = 1;
      for (Pending one : batch) {
        at = one.entry().fill(insert, at);
      }
      insert.executeUpdate();
    }
  }
}
