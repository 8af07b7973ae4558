package ma.prim.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Continues one region's chain over whatever is committed and not sealed yet, in whatever order it
 * was committed. Every copy of the service has one; the lock on the head row lets them take turns.
 */
@NativeSql("a batch in one update under a lock; the table is no cell's")
final class Sealer {
  private static final int BATCH = 500;

  private record Unsealed(byte[] id, byte[] mac) {}

  private final RegionData data;
  private final Chain chain;
  private final InstantSource clock;

  Sealer(RegionData data, Chain chain, InstantSource clock) {
    this.data = data;
    this.chain = chain;
    this.clock = clock;
  }

  /**
   * Seals everything that waits.
   *
   * @return the new head; empty if nothing waited
   */
  Optional<ChainHead> run(Region region) throws SQLException {
    Optional<ChainHead> head = Optional.empty();
    DataSource source = data.source(region);
    while (isWaiting(source)) {
      head = PlainTransaction.run(source, connection -> seal(region, connection));
    }
    return head;
  }

  private boolean isWaiting(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("select 1 from audit_entry where seq is null limit 1")) {
      return row.next();
    }
  }

  /** One batch, in a transaction under way. */
  Optional<ChainHead> seal(Region region, Connection connection) throws SQLException {
    ChainHead before = ChainHead.lock(connection);
    List<Unsealed> waiting = waiting(connection);
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    byte[] link = before.link();
    long seq = before.seq();
    List<byte[]> links = new ArrayList<>(waiting.size());
    for (Unsealed entry : waiting) {
      link = chain.link(region, link, ++seq, entry.mac());
      links.add(link);
    }
    fill(connection, before.seq(), waiting, links);
    ChainHead head = new ChainHead(seq, link, clock.instant().truncatedTo(ChronoUnit.MICROS));
    head.save(connection);
    return Optional.of(head);
  }

  private static List<Unsealed> waiting(Connection connection) throws SQLException {
    List<Unsealed> waiting = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select id, mac from audit_entry where seq is null order by id limit " + BATCH)) {
      while (rows.next()) {
        waiting.add(new Unsealed(rows.getBytes(1), rows.getBytes(2)));
      }
    }
    return waiting;
  }

  private static void fill(
      Connection connection, long before, List<Unsealed> entries, List<byte[]> links)
      throws SQLException {
    String rows = String.join(", ", Collections.nCopies(entries.size(), "row(?, ?, ?)"));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update audit_entry join (values "
                + rows
                + ") as sealed (entry, seq, link) on audit_entry.id = sealed.entry"
                + " set audit_entry.seq = sealed.seq, audit_entry.link = sealed.link")) {
      int column = 0;
      for (int i = 0; i < entries.size(); i++) {
        update.setBytes(++column, entries.get(i).id());
        update.setLong(++column, before + i + 1);
        update.setBytes(++column, links.get(i));
      }
      update.executeUpdate();
    }
  }
}
