package ma.prim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.audit.Verification.Break;
import ma.prim.http.Ids;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import ma.prim.tenancy.Regions;
import ma.prim.testing.RegionFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with all rights on the database, and without the keys, is found out. */
@QuarkusTest
@WithTestResource(value = RegionFiles.class, scope = TestResourceScope.GLOBAL)
class VerifyAuditTest {
  @Inject Regions regions;
  @Inject RegionData data;
  @Inject EntryRows rows;
  @Inject Chain chain;
  @Inject Verifier verifier;
  @Inject AppendOnly appendOnly;
  @Inject InstantSource clock;

  private final List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());

  @BeforeEach
  void threeEntriesAndNoTriggers() throws Exception {
    try (Connection connection = data.source(region()).getConnection();
        Statement drop = connection.createStatement()) {
      for (UUID id : ids) {
        rows.insert(connection, region(), List.of(AnEntry.of(id, clock.instant())));
      }
      drop.execute("drop trigger if exists audit_entry_is_never_removed");
      drop.execute("drop trigger if exists audit_entry_is_never_changed");
    }
    new Sealer(data, chain, clock).run(region());
  }

  @AfterEach
  void triggers() {
    appendOnly.enforce(region());
  }

  @Test
  void findsAChangedField() throws Exception {
    assertBroken("update audit_entry set actor = 'nobody' where id = %2$s", Break.NOT_AUTHENTIC);
    assertBroken("update audit_entry set cases = null where id = %2$s", Break.NOT_AUTHENTIC);
    assertBroken("update audit_entry set cases = '[\"x\"]' where id = %2$s", Break.NOT_AUTHENTIC);
    assertBroken(
        "update audit_entry set at = at - interval 1 microsecond where id = %2$s",
        Break.NOT_AUTHENTIC);
  }

  @Test
  void findsARemovedRow() throws Exception {
    assertBroken("delete from audit_entry where id = %2$s", Break.MISSING);
  }

  @Test
  void findsTheLastRowsRemoved() throws Exception {
    assertBroken("delete from audit_entry where id = %3$s", Break.CUT_OFF);
  }

  @Test
  void findsTheLastRowsRemovedWithTheHeadPutBack() throws Exception {
    ChainHead anchored = anchoredHead();
    assertBroken(
        "delete from audit_entry where id = %3$s;"
            + "update audit_head set seq = seq - 1, link = (select link from audit_entry where id = %2$s)",
        Break.CUT_OFF);
    assertThat(anchored.seq()).isPositive();
  }

  /** Who cuts off the end and lets the service write on leaves a chain that is whole in itself. */
  @Test
  void findsTheLastRowsRemovedAndOthersWrittenSince() throws Exception {
    try (Connection connection = data.source(region()).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        ChainHead before = ChainHead.lock(connection);
        anchors.keep(region(), before);
        statement.execute("delete from audit_entry where id = " + literal(ids.getLast()));
        byte[] link = linkAt(statement, before.seq() - 1);
        new ChainHead(before.seq() - 1, link, before.sealedAt()).save(connection);
        rows.insert(connection, region(), List.of(AnEntry.of(Ids.next(), clock.instant())));
        new Sealer(data, chain, clock).seal(region(), connection);

        Verification found = verifier.verify(region(), connection);

        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken().reason()).isEqualTo(Break.REWRITTEN);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void findsRowsRenumberedAfterARemoval() throws Exception {
    assertBroken(
        "set @gone = (select seq from audit_entry where id = %2$s);"
            + "delete from audit_entry where id = %2$s;"
            + "update audit_entry set seq = seq - 1 where seq > @gone order by seq;"
            + "update audit_head set seq = seq - 1",
        Break.OUT_OF_CHAIN);
  }

  @Test
  void findsAnExchangedPlace() throws Exception {
    assertBroken(
        "set @one = (select seq from audit_entry where id = %1$s);"
            + "update audit_entry set seq = null where id = %1$s;"
            + "update audit_entry set seq = @one where id = %2$s;"
            + "update audit_entry set seq = @one + 1 where id = %1$s",
        Break.OUT_OF_CHAIN);
  }

  @Test
  void findsAnAddedRow() throws Exception {
    assertBroken(
        "insert into audit_entry (id, at, outcome, mac) values (unhex(replace(uuid(), '-', '')),"
            + " now(6), 'done', unhex('00'))",
        Break.NOT_AUTHENTIC);
  }

  @Test
  void findsACopiedRow() throws Exception {
    assertBroken(
        "insert into audit_entry (id, at, actor, operation, outcome, mac) select"
            + " unhex(replace(uuid(), '-', '')), at, actor, operation, outcome, mac"
            + " from audit_entry where id = %1$s",
        Break.NOT_AUTHENTIC);
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrRemove() throws Exception {
    appendOnly.enforce(region());
    try (Connection connection = data.source(region()).getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("kept");
      assertThatThrownBy(() -> statement.execute("update audit_entry set actor = 'nobody'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("not changed");
    }
  }

  @Test
  void findsNothingWhereNothingWasDone() throws Exception {
    Verification found = verifier.verify(region());
    assertThat(found.intact()).isTrue();
    assertThat(found.firstBroken()).isNull();
    assertThat(found.sealed()).isEqualTo(found.head().seq()).isGreaterThanOrEqualTo(3);
    assertThat(found.head().link()).matches("[0-9a-f]+");
  }

  private static byte[] linkAt(Statement statement, long seq) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select link from audit_entry where seq = " + seq)) {
      row.next();
      return row.getBytes(1);
    }
  }

  private ChainHead anchoredHead() throws Exception {
    try (Connection connection = data.source(region()).getConnection()) {
      ChainHead head = ChainHead.read(connection);
      anchors.keep(region(), head);
      return head;
    }
  }

  @Inject Anchors anchors;

  /** Does it, looks, and takes it back: the trail serves other tests as well. */
  private void assertBroken(String sql, Break expected) throws Exception {
    try (Connection connection = data.source(region()).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String part : sql.split(";", -1)) {
          statement.execute(part.formatted(ids.stream().map(VerifyAuditTest::literal).toArray()));
        }
        Verification found = verifier.verify(region(), connection);
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken().reason()).as(sql).isEqualTo(expected);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String literal(UUID id) {
    return "0x" + id.toString().replace("-", "");
  }

  private Region region() {
    return regions.available("souss-massa");
  }
}
