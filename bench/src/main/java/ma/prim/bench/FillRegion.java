package ma.prim.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.StoredKeys;
import ma.prim.people.PersonFields;
import ma.prim.people.WrittenFile;

/**
 * Fills a region that the service has opened: files, who knows them and the hashes that find them,
 * as the service itself would have written them. The hashes are sorted first, since a table grows
 * fast only in the order of its key.
 */
final class FillRegion {
  private static final int BUCKETS = 64;
  private static final int HASH = 8;
  private static final int ROW = HASH + 16;

  private final Database database;
  private final PeopleOfSize people;
  private final List<Cell> cells;
  private final Path workFolder;

  FillRegion(Database database, PeopleOfSize people, List<Cell> cells, Path workFolder) {
    this.database = database;
    this.people = people;
    this.cells = cells;
    this.workFolder = workFolder;
  }

  /** How the region's database is reached. */
  record Database(String url, String user, String password, String region, Path masterKeys) {
    Connection open() throws SQLException {
      Connection connection =
          DriverManager.getConnection(url + "?allowLoadLocalInfile=true", user, password);
      try (Statement relax = connection.createStatement()) {
        relax.execute("set session foreign_key_checks = 0, unique_checks = 0, sql_log_bin = 0");
      }
      return connection;
    }
  }

  /** A cell that may know people. */
  record Cell(String slug, String province) {}

  void run() throws Exception {
    Files.createDirectories(workFolder);
    try (Workers workers = new Workers()) {
      workers.await(Runtime.getRuntime().availableProcessors(), this::writeFiles);
      change("alter table person_key drop foreign key person_key_ibfk_1, drop key person_key_person");
      workers.await(BUCKETS, this::writeKeys);
    }
    change(
        "alter table person_key add key person_key_person (person), add constraint person_key_ibfk_1"
            + " foreign key (person) references person (id) on delete cascade");
    change("analyze table person, person_cell, person_key");
  }

  private void change(String statement) throws SQLException {
    try (Connection connection = database.open();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private void writeFiles(int part, int of) throws Exception {
    try (Connection connection = database.open()) {
      WrittenFile.Writer writer =
          new WrittenFile.Writer(
              StoredKeys.read(connection, database.region(), database.masterKeys()));
      Rows files =
          new Rows(
              connection,
              "person",
              List.of("id", "version", "person_group", "concealed", "is_test", "keys_version",
                  "created_at",
                  "updated_at", "sealed"),
              List.of("id", "sealed"));
      Rows known =
          new Rows(
              connection,
              "person_cell",
              List.of("id", "person", "cell", "province", "reason", "known_since"),
              List.of("id", "person"));
      OutputStream[] buckets = open(part);
      int from = (int) ((long) people.size() * part / of);
      int to = (int) ((long) people.size() * (part + 1) / of);
      for (int number = from; number < to; number++) {
        UUID id = people.id(number);
        PersonFields fields = people.person(number);
        Cell cell = cells.get(people.cell(number, cells.size()));
        WrittenFile file = writer.write(id, fields, cell.slug());
        Object openedAt = people.openedAt(number);
        files.add(id, 0, fields.group(), false, false, WrittenFile.KEYS_VERSION, openedAt, openedAt, file.sealed());
        known.add(id, id, cell.slug(), cell.province(), "OPENED", openedAt);
        for (byte[] hash : file.keys()) {
          OutputStream bucket = buckets[(hash[0] & 0xff) * BUCKETS / 256];
          bucket.write(hash);
          bucket.write(Rows.bytes(id));
        }
        if (number % 50_000 == 0) {
          System.err.println("files: " + (number - from) + " of " + (to - from));
        }
      }
      files.flush();
      known.flush();
      for (OutputStream bucket : buckets) {
        bucket.close();
      }
    }
  }

  private OutputStream[] open(int part) throws IOException {
    OutputStream[] files = new OutputStream[BUCKETS];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      files[bucket] = new BufferedOutputStream(Files.newOutputStream(file(bucket, part)), 1 << 16);
    }
    return files;
  }

  private Path file(int bucket, int part) {
    return workFolder.resolve("keys-" + bucket + "-" + part);
  }

  private void writeKeys(int bucket, int of) throws Exception {
    byte[] all = new byte[0];
    for (int part = 0; Files.exists(file(bucket, part)); part++) {
      byte[] more = Files.readAllBytes(file(bucket, part));
      int length = all.length;
      all = Arrays.copyOf(all, length + more.length);
      System.arraycopy(more, 0, all, length, more.length);
      Files.delete(file(bucket, part));
    }
    byte[] unsorted = all;
    Integer[] order = new Integer[unsorted.length / ROW];
    Arrays.setAll(order, at -> at * ROW);
    Arrays.sort(
        order,
        Comparator.comparing(
            (Integer at) -> at,
            (one, other) ->
                Arrays.compareUnsigned(
                    unsorted, one, one + ROW, unsorted, other, other + ROW)));
    try (Connection connection = database.open()) {
      Rows keys =
          new Rows(
              connection, "person_key", List.of("hash", "person"), List.of("hash", "person"));
      for (int at : order) {
        keys.add(
            Arrays.copyOfRange(unsorted, at, at + HASH),
            Arrays.copyOfRange(unsorted, at + HASH, at + ROW));
      }
      keys.flush();
    }
    System.err.println("hashes: part " + bucket + " of " + of);
  }
}
