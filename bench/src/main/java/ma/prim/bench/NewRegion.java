package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Puts the file of a region that nobody knew into the folder that the running service follows, and
 * works in it as soon as it can be done; then gives it one cell more.
 */
final class NewRegion {
  private static final String SLUG = "essaouira-bench";
  private static final String ISO = "MA-12";
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final double MOST_SECONDS = 30;
  private static final double MOST_SECONDS_CELL = 2;
  private static final int PAUSE_MILLIS = 50;

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final World world;
  private final String keycloak;
  private final String realm;
  private final String database;
  private final Path file;
  private final ObjectNode region;

  NewRegion(World world, String keycloak) throws IOException {
    this.world = world;
    this.keycloak = keycloak;
    this.file = Path.of(world.tenantConfig(), SLUG + ".yaml");
    this.region =
        (ObjectNode) yaml.readTree(Path.of(world.tenantConfig(), world.region() + ".yaml").toFile());
    // Of its own at each run: what is made once must be made.
    String word = "bench" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    this.realm = word;
    this.database = "prim_" + word;
    region.put("slug", SLUG).put("realm", realm).put("iso", ISO);
    region.withObject("/database").put("name", database);
  }

  List<Row> measure() throws Exception {
    try {
      long begun = System.nanoTime();
      put();
      Manager officer = officer(begun);
      firstCase(officer);
      double opened = (System.nanoTime() - begun) / 1e9;
      double cell = addCell(officer);
      return List.of(
          Row.below("new region, from its file to its first case", opened, MOST_SECONDS, "s", Row.with()),
          Row.below("new cell", cell, MOST_SECONDS_CELL, "s", Row.with()));
    } finally {
      Files.deleteIfExists(file);
      new RealmOfficers(keycloak, realm, Bench.officersPassword())
          .remove(
              Environment.of("PRIM_KEYCLOAK_ADMIN_USER"),
              Environment.of("PRIM_KEYCLOAK_ADMIN_PASSWORD"));
      try (Connection connection = Bench.database(world).open();
          Statement drop = connection.createStatement()) {
        drop.execute("drop database if exists " + database);
      }
    }
  }

  /** As an editor does: the file is there whole, or not at all. */
  private void put() throws IOException {
    Path part = file.resolveSibling(SLUG + ".part");
    yaml.writeValue(part.toFile(), region);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Manager officer(long begun) throws Exception {
    RealmOfficers officers = new RealmOfficers(keycloak, realm, Bench.officersPassword());
    while (true) {
      try {
        officers.make(
            Environment.of("PRIM_KEYCLOAK_ADMIN_USER"),
            Environment.of("PRIM_KEYCLOAK_ADMIN_PASSWORD"),
            SLUG,
            List.of("nador"));
        break;
      } catch (IOException notYet) {
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
          throw notYet;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    Tokens tokens =
        new Tokens(keycloak + "/realms/" + realm + "/protocol/openid-connect/token", Bench.officersPassword());
    return new Manager(world.base() + "/v1/regions/" + SLUG, tokens, "manager.nador");
  }

  private static void firstCase(Manager officer) throws Exception {
    JsonNode person =
        untilServed(() ->
            officer.post(
                "/people",
                "application/json",
                """
                {"group": "mre", "names": {"latin": {"given": "Amina", "family": "El Amrani"}}}\
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    officer.post(
        "/cases",
        "application/json",
        new ObjectMapper()
            .createObjectNode()
            .put("person", person.path("id").asText())
            .put("need", "ADM.CIVIL")
            .put("channel", "walk_in")
            .toString()
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private double addCell(Manager officer) throws Exception {
    ArrayNode cells = region.withArray("cells");
    ObjectNode cell = cells.get(0).deepCopy();
    cell.put("slug", "new-cell").put("prefix", "NEWC");
    cells.add(cell);
    long begun = System.nanoTime();
    put();
    untilServed(() -> officer.get("/cells/new-cell"));
    return (System.nanoTime() - begun) / 1e9;
  }

  private interface Attempt {
    JsonNode run() throws IOException, InterruptedException;
  }

  private static JsonNode untilServed(Attempt attempt) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        return attempt.run();
      } catch (IOException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
