package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Asks for every list that the service's document names, with each of its filters and orders, and
 * for every kind of search; writes down by which indexes MySQL served what Hibernate sent.
 */
final class QueryPages {
  private static final List<String> OFFICERS =
      List.of("agent.nador", "manager.nador", "coordinator.oriental", "admin.oriental",
          "protection.oriental", "trainer.oriental", "observer.oriental", "partner.anapec-nador");
  private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor", "fields", "count", "include", "wait");

  private final World world;
  private final Path page;
  private final StringBuilder table = new StringBuilder();
  private final Map<String, CapturedStatements.Plan> plans = new LinkedHashMap<>();
  private int asked;

  QueryPages(World world, Path page) {
    this.world = world;
    this.page = page;
  }

  void write() throws Exception {
    FillRegion.Database database = Bench.database(world);
    try (Tokens tokens = new Tokens(world.signIn(), Bench.officersPassword());
        Asker asker = new Asker(world.address(), tokens);
        CapturedStatements captured = new CapturedStatements(database)) {
      Set<String> idle = captured.during(QueryPages::wait5Seconds).keySet();
      JsonNode document = document();
      for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
        JsonNode get = path.getValue().path("get");
        List<JsonNode> parameters = parameters(document, path.getValue(), get);
        if (parameters.stream().anyMatch(one -> one.path("name").asText().equals("limit"))) {
          list(path.getKey(), parameters, asker, captured, idle);
        }
      }
      searches(asker, captured, idle);
    }
    Report.replace(page, "queries", text());
    System.err.println(asked + " requests");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        ("Taken by `scripts/bench queries`, %s, commit `%s`: every list with every filter and order that the document names, and every"
                + " search, in a region of %s people with a case each beside the demo data; MySQL %s. Statements are those that the service sent;"
                + " counted once here are those that read rows of a list (`limit`, `count`) or look for people.%n%n")
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS), Environment.of("BENCH_COMMIT"),
                Row.shown(world.size()), Environment.of("BENCH_MYSQL_VERSION")));
    text.append("| request | served by | rows read | ms |\n|---|---|---|---|\n").append(table);
    text.append("\n## Plans\n\nOne for each list and search.\n");
    plans.forEach(
        (request, plan) ->
            text.append("\n### `").append(request).append("`\n\n```\n").append(plan.tree().strip()).append("\n```\n"));
    return text.toString();
  }

  private void list(
      String path, List<JsonNode> parameters, Asker asker, CapturedStatements captured, Set<String> idle)
      throws SQLException {
    String short1 = path.replace("/v1/regions/{region}", "");
    Optional<String> filled = filled(short1, captured);
    if (filled.isEmpty() || path.equals(short1)) {
      return;
    }
    Optional<String> officer = officer(filled.get() + "?limit=20", asker);
    if (officer.isEmpty()) {
      table.append("| `GET %s` | nothing of it in the demo data | | |%n".formatted(short1));
      return;
    }
    one(short1, "GET " + short1, filled.get() + "?limit=20", officer.get(), asker, captured, idle);
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query") && !NOT_FILTERS.contains(name)) {
        for (String value : values(parameter, captured)) {
          one(
              null, "GET " + short1 + "?" + name + "=" + (name.equals("sort") ? value : "…"),
              filled.get() + "?limit=20&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
              officer.get(), asker, captured, idle);
        }
      }
    }
  }

  private void one(
      String planOf, String shown, String path, String officer, Asker asker, CapturedStatements captured,
      Set<String> idle)
      throws SQLException {
    Asker.Answer[] answer = new Asker.Answer[1];
    Map<String, String> statements =
        captured.during(() -> answer[0] = asker.ask(Ask.get(shown, officer, path)));
    asked++;
    if (answer[0].isGood()) {
      row(planOf == null ? null : shown, shown, statements, captured, idle);
    }
  }

  private void row(
      String planOf, String shown, Map<String, String> statements, CapturedStatements captured, Set<String> idle)
      throws SQLException {
    List<CapturedStatements.Plan> all = new ArrayList<>();
    for (Map.Entry<String, String> statement : statements.entrySet()) {
      if (!idle.contains(statement.getKey()) && isOfList(statement.getValue())) {
        all.add(captured.plan(statement.getValue()));
      }
    }
    if (all.isEmpty()) {
      table.append("| `%s` | no statement of its own | | |%n".formatted(shown));
      return;
    }
    String indexes =
        all.stream()
            .flatMap(plan -> plan.indexes().stream())
            .distinct()
            .map(index -> "`" + index + "`")
            .collect(Collectors.joining(", "));
    String scans =
        all.stream().flatMap(plan -> plan.scans().stream()).distinct().collect(Collectors.joining(", "));
    table.append(
        "| `%s` | %s%s | %d | %s |%n"
            .formatted(
                shown, indexes,
                scans.isEmpty() ? "" : (indexes.isEmpty() ? "" : "; ") + "all of " + scans,
                all.stream().mapToLong(CapturedStatements.Plan::rowsRead).max().orElse(0),
                all.stream().map(CapturedStatements.Plan::millis).collect(Collectors.joining(" + "))));
    if (planOf != null) {
      plans.put(planOf, all.getFirst());
    }
  }

  private static boolean isOfList(String statement) {
    return statement.contains(" limit ") || statement.contains("count(") || statement.contains("person_key");
  }

  private void searches(Asker asker, CapturedStatements captured, Set<String> idle) throws SQLException {
    Requests requests = new Requests(world.people(), "agent.nador");
    SplittableRandom random = new SplittableRandom(7);
    for (String kind : Requests.searches()) {
      search("POST /people/search, " + kind, requests.search(kind, random), asker, captured, idle);
    }
    search("POST /people/duplicates", requests.duplicates(random), asker, captured, idle);
  }

  private void search(String shown, Ask ask, Asker asker, CapturedStatements captured, Set<String> idle)
      throws SQLException {
    row(shown, shown, captured.during(() -> asker.ask(ask)), captured, idle);
    asked++;
  }

  private static Optional<String> officer(String path, Asker asker) {
    return OFFICERS.stream().filter(officer -> asker.ask(Ask.get("", officer, path)).isGood()).findFirst();
  }

  /** With what the demo data has; empty where it has nothing. */
  private static Optional<String> filled(String path, CapturedStatements captured) throws SQLException {
    String with = path.replace("{cell}", "nador");
    if (with.contains("{measure}")) {
      return Optional.empty();
    }
    if (with.contains("{id}")) {
      List<String> ids = captured.firstIds(tableOf(with.substring(1, with.indexOf('/', 1))));
      return ids.stream().findFirst().map(id -> with.replace("{id}", id));
    }
    return with.contains("{") ? Optional.empty() : Optional.of(with);
  }

  private static String tableOf(String resource) {
    return switch (resource) {
      case "people" -> "person";
      case "cases" -> "case_file";
      case "imports" -> "bulk_import";
      case "sessions" -> "training_session";
      default -> resource.substring(0, resource.length() - 1);
    };
  }

  private static List<String> values(JsonNode parameter, CapturedStatements captured) throws SQLException {
    JsonNode schema = parameter.path("schema");
    JsonNode items = schema.has("items") ? schema.path("items") : schema;
    String name = parameter.path("name").asText();
    if (name.equals("sort")) {
      List<String> orders = new ArrayList<>();
      items.path("enum").forEach(order -> orders.add(order.asText()));
      return orders;
    }
    if (items.path("format").asText().equals("uuid")) {
      return captured.firstIds(name.equals("case") ? "case_file" : "person");
    }
    JsonNode example = parameter.path("example");
    JsonNode one = example.isArray() ? example.path(0) : example;
    return one.isMissingNode() || one.isNull() ? List.of() : List.of(one.asText());
  }

  private static List<JsonNode> parameters(JsonNode document, JsonNode path, JsonNode operation) {
    List<JsonNode> all = new ArrayList<>();
    path.path("parameters").forEach(all::add);
    operation.path("parameters").forEach(all::add);
    return all.stream()
        .map(one ->
            one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one)
        .toList();
  }

  private JsonNode document() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new ObjectMapper()
          .readTree(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create(world.base() + "/openapi?format=json")).build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body());
    }
  }

  private static void wait5Seconds() {
    try {
      Thread.sleep(5000);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
