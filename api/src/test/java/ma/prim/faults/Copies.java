package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import ma.prim.packaged.Service;
import ma.prim.testing.Forwarder;
import ma.prim.testing.Tokens;
import org.awaitility.Awaitility;

/** Copies of the shipped service for the region l'Oriental, all on its one database. */
final class Copies implements AutoCloseable {
  static final String REGION = "/v1/regions/oriental";

  private final Path folder;
  private final Path files;
  private final Map<String, String> environment;
  private final List<Service> running = new CopyOnWriteArrayList<>();

  private Copies(Path folder, Path files, Map<String, String> environment) {
    this.folder = folder;
    this.files = files;
    this.environment = environment;
  }

  static Copies in(Path folder) {
    return in(folder, text -> text, Map.of());
  }

  /**
   * @param change of the region's file, beside that the quotas are generous and webhooks are
   *     received on this machine
   */
  static Copies in(Path folder, UnaryOperator<String> change, Map<String, String> environment) {
    Path files = Service.oriental(folder, text -> change.apply(generous(text)));
    return new Copies(folder, files, environment);
  }

  /** Another region beside, whose database is reached over a network of its own. */
  void alsoFor(String region, Forwarder network) throws IOException {
    String text = Files.readString(Path.of("..", "tenant-config", region + ".yaml"));
    String server =
        "$0\n  server: jdbc:mysql://127.0.0.1:%d\n  credentials: {user: %s, passwordEnv: PRIM_MYSQL_PASSWORD}"
            .formatted(network.port(), System.getenv("PRIM_MYSQL_USER"));
    Files.writeString(
        files.resolve(region + ".yaml"),
        generous(text).replaceFirst("(?m)^  name: prim_\\w+$", server));
  }

  private static String generous(String text) {
    return text.replaceAll("([rR]equestsPerMinute): \\d+", "$1: 1000000")
        .replace("allowedHosts: []", "allowedHosts: [localhost]");
  }

  /** One copy more, ready. */
  Service started() {
    return started(Map.of());
  }

  Service started(Map<String, String> more) {
    return run(Service.freePort(), more);
  }

  /** In the place of one that has ended, as whoever runs it would. */
  Service again(Service ended) {
    running.remove(ended);
    return run(ended.port(), Map.of());
  }

  /** Told to end, and another started in its place when it has. */
  Service replaced(Service one) throws InterruptedException {
    one.terminate();
    one.exitStatus();
    return again(one);
  }

  private Service run(int port, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("QUARKUS_PROFILE", "dev");
    variables.put("PRIM_DEMO_DATA", "false");
    variables.put("PRIM_TENANT_CONFIG", files.toString());
    variables.putIfAbsent("PRIM_DOCUMENTS_FOLDER", folder.resolve("documents").toString());
    variables.putAll(more);
    try {
      Path own = Files.createDirectories(folder.resolve("copy-" + port));
      Service service = Service.start(own, variables, port);
      running.add(service);
      service.awaitReady();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of any copy, another each time. */
  String anyAddress() {
    return addressOf(running.get(ThreadLocalRandom.current().nextInt(running.size())));
  }

  static String addressOf(Service service) {
    return "http://127.0.0.1:" + service.port() + REGION;
  }

  static String officersToken() {
    return Tokens.of("agent.nador", "oriental");
  }

  static String coordinatorsToken() {
    return Tokens.of("coordinator.oriental", "oriental");
  }

  static Response get(Service service, String username, String path) {
    return service
        .request()
        .header("Authorization", "Bearer " + Tokens.of(username, "oriental"))
        .get(REGION + path);
  }

  /** Whoever follows the events misses none and sees none twice. */
  static void assertEventsHaveTheirPlaces(Rows rows) {
    Awaitility.await("a place for every event")
        .atMost(Duration.ofSeconds(60))
        .until(() -> rows.number("select count(*) from event where position is null") == 0);
    long events = rows.number("select count(*) from event");
    assertThat(rows.number("select count(distinct position) from event")).isEqualTo(events);
    assertThat(rows.number("select max(position) - min(position) + 1 from event"))
        .isEqualTo(events);
    assertThat(rows.number("select position from event_head"))
        .isEqualTo(rows.number("select max(position) from event"));
  }

  /** Each thing has begun once, and in the trail there is one entry of that. */
  static void assertToldOnce(Rows rows, List<Acknowledged> writes) {
    List<String> opened =
        rows.texts(
            "select substr(subject, 7) from event where resource = 'cases' and change_made = 'opened'");
    List<String> cases =
        writes.stream()
            .map(write -> write.rows().get("case_file"))
            .filter(id -> id != null)
            .toList();
    assertThat(opened).doesNotHaveDuplicates().containsAll(cases);
    List<String> entries =
        rows.texts(
            "select substr(resource, 7) from audit_entry where resource like 'cases/%'"
                + " and outcome = 'done' and json_value(details, '$.change') = 'opened'");
    assertThat(entries).doesNotHaveDuplicates().containsAll(cases);
  }

  /** Nothing in the trail was changed, removed or added, and it is as it was anchored. */
  static void assertTrailIsWhole(Service service) {
    Response verified = get(service, "protection.oriental", "/audit/verification");
    assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
    assertThat(verified.<Object>path("firstBroken")).as(verified.asString()).isNull();
    assertThat(verified.<Integer>path("notAuthentic")).isZero();
  }

  @Override
  public void close() {
    running.forEach(Service::close);
  }
}
