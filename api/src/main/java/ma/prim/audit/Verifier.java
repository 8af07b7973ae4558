package ma.prim.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import ma.prim.audit.EntryReader.Stored;
import ma.prim.audit.Verification.Break;
import ma.prim.audit.Verification.Broken;
import ma.prim.audit.Verification.Head;
import ma.prim.crypto.AuditMac;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Walks a region's whole trail, a few thousand rows at a time. */
@Singleton
@NativeSql("walks the whole table in constant memory; the table is no cell's")
class Verifier {
  private static final int ROWS = 2000;
  private static final String SEALED =
      "select "
          + EntryReader.COLUMNS
          + " from audit_entry where seq > ? and seq <= ? order by seq limit "
          + ROWS;
  private static final String UNSEALED =
      "select "
          + EntryReader.COLUMNS
          + " from audit_entry where seq is null and id > ? order by id limit "
          + ROWS;
  private static final byte[] LOWEST_ID = new byte[16];

  private final RegionData data;
  private final EntryReader reader;
  private final AuditMac mac;
  private final Chain chain;
  private final Anchors anchors;
  private final InstantSource clock;

  Verifier(
      RegionData data,
      EntryReader reader,
      AuditMac mac,
      Chain chain,
      Anchors anchors,
      InstantSource clock) {
    this.data = data;
    this.reader = reader;
    this.mac = mac;
    this.chain = chain;
    this.anchors = anchors;
    this.clock = clock;
  }

  Verification verify(Region region) throws SQLException, IOException {
    try (Connection connection = data.source(region).getConnection()) {
      return verify(region, connection);
    }
  }

  Verification verify(Region region, Connection connection) throws SQLException, IOException {
    // First the anchors, then the head: the chain may grow meanwhile, never the other way round.
    try (KeptHeads kept = anchors.kept(region).orElse(null)) {
      ChainHead head = ChainHead.read(connection);
      Walk walk = new Walk(region, kept);
      walk.sealed(connection, head.seq());
      walk.ends(head);
      walk.unsealed(connection);
      return walk.result(head);
    }
  }

  private final class Walk {
    private final Region region;
    private final Iterator<ChainHead> kept;
    private ChainHead anchor;
    private ChainHead lastAnchor;
    private long seq;
    private byte[] link;
    private long sealed;
    private long unsealed;
    private long notAuthentic;
    private Broken firstBroken;

    private Walk(Region region, KeptHeads kept) {
      this.region = region;
      this.kept = kept == null ? Collections.emptyIterator() : kept;
      nextAnchor();
    }

    private void sealed(Connection connection, long end) throws SQLException {
      long read;
      do {
        read = 0;
        try (PreparedStatement select = connection.prepareStatement(SEALED)) {
          select.setLong(1, seq);
          select.setLong(2, end);
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              follow(reader.read(rows));
              read++;
            }
          }
        }
        sealed += read;
      } while (read == ROWS);
    }

    private void follow(Stored row) {
      if (row.seq() != seq + 1) {
        broken(seq + 1, null, Break.MISSING);
      }
      if (!isAuthentic(row)) {
        notAuthentic++;
        broken(row.seq(), row, Break.NOT_AUTHENTIC);
      } else if (!chain.links(region, row.link(), link, row.seq(), row.mac())) {
        broken(row.seq(), row, Break.OUT_OF_CHAIN);
      }
      seq = row.seq();
      link = row.link();
      while (anchor != null && anchor.seq() <= seq) {
        if (anchor.seq() == seq && !Arrays.equals(anchor.link(), link)) {
          broken(seq, row, Break.REWRITTEN);
        }
        nextAnchor();
      }
    }

    /** Places only grow: where they go back, entries were cut off and others written since. */
    private void nextAnchor() {
      anchor = kept.hasNext() ? kept.next() : null;
      if (anchor != null && lastAnchor != null && anchor.seq() < lastAnchor.seq()) {
        broken(anchor.seq() + 1, null, Break.REWRITTEN);
      }
      lastAnchor = anchor == null ? lastAnchor : anchor;
    }

    private void ends(ChainHead head) {
      if (seq != head.seq() || !Arrays.equals(link, head.link())) {
        broken(seq + 1, null, Break.CUT_OFF);
      }
      if (anchor != null && anchor.seq() > head.seq()) {
        broken(head.seq() + 1, null, Break.CUT_OFF);
      }
      while (anchor != null) {
        nextAnchor();
      }
    }

    private void unsealed(Connection connection) throws SQLException {
      byte[] after = LOWEST_ID;
      long read;
      do {
        read = 0;
        try (PreparedStatement select = connection.prepareStatement(UNSEALED)) {
          select.setBytes(1, after);
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              Stored row = reader.read(rows);
              after = rows.getBytes("id");
              if (!isAuthentic(row)) {
                notAuthentic++;
                broken(null, row, Break.NOT_AUTHENTIC);
              }
              read++;
            }
          }
        }
        unsealed += read;
      } while (read == ROWS);
    }

    private boolean isAuthentic(Stored row) {
      return row.entry() != null && mac.verifies(region, row.mac(), EntryContent.of(row.entry()));
    }

    private void broken(Long place, Stored row, Break reason) {
      if (firstBroken == null) {
        firstBroken = new Broken(place, row == null ? null : row.id(), reason);
      }
    }

    private Verification result(ChainHead head) {
      return new Verification(
          firstBroken == null,
          sealed,
          unsealed,
          notAuthentic,
          firstBroken,
          shown(head),
          lastAnchor == null ? null : shown(lastAnchor),
          clock.instant());
    }
  }

  private static Head shown(ChainHead head) {
    String link = head.link() == null ? null : HexFormat.of().formatHex(head.link());
    return new Head(head.seq(), link, head.sealedAt());
  }
}
