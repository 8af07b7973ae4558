package ma.prim.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import ma.prim.testing.Forwarder;

/**
 * One region on a service of its own: its own folder of configuration, its own database, whose user
 * may read no other, and a network of its own, by which the other region reaches it.
 */
final class OneRegion implements AutoCloseable {
  private final String slug;
  private final String database;
  private final Path folder;
  private final int port = Service.freePort();
  private final Forwarder network = new Forwarder("127.0.0.1", port);
  private Service service;

  private OneRegion(String slug, Path folder) {
    this.slug = slug;
    this.database = "prim_alone_" + slug.replace('-', '_');
    this.folder = folder;
  }

  /** Its database is new, and its service does not run yet. */
  static OneRegion of(String slug, Path folder) {
    OneRegion region = new OneRegion(slug, folder);
    try (Connection root = root();
        Statement statement = root.createStatement()) {
      String user = "'" + region.database + "'@'%'";
      statement.execute("drop database if exists " + region.database);
      statement.execute("drop user if exists " + user);
      statement.execute("create database " + region.database);
      statement.execute("create user " + user + " identified by '" + password() + "'");
      statement.execute("grant all on `" + region.database + "`.* to " + user);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    region.network.open();
    return region;
  }

  /** Its file names the other region, as it is reached over the other's network. */
  OneRegion knowing(OneRegion other) {
    try {
      String text = Files.readString(Path.of("..", "tenant-config", slug + ".yaml"));
      String changed =
          text.replaceFirst("(?m)^  name: prim_\\w+$", "  name: " + database)
              .replaceFirst(
                  "  - region: " + other.slug,
                  "  - region: " + other.slug + "\n    url: " + other.network.httpUrl());
      if (!changed.contains(database) || !changed.contains(other.network.httpUrl())) {
        throw new IllegalStateException("the shipped file of " + slug + " looks otherwise");
      }
      Path files = Files.createDirectories(folder.resolve("tenant-config"));
      Files.writeString(files.resolve(slug + ".yaml"), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  OneRegion start() {
    service = Service.start(folder, environment(), port);
    return this;
  }

  void awaitReady() {
    service.awaitReady();
  }

  void kill() throws InterruptedException {
    service.kill();
  }

  void restart() {
    start().awaitReady();
  }

  /** How others reach it; what goes wrong there is for them to bear. */
  Forwarder network() {
    return network;
  }

  RequestSpecification as(String username) {
    return service
        .request()
        .header("Authorization", "Bearer " + token(username))
        .header("If-Match", "*")
        .contentType("application/json");
  }

  String path(String inRegion) {
    return "/v1/regions/" + slug + inRegion;
  }

  /** Of its database. */
  String name() {
    return database;
  }

  /** Its database, as its service sees it. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("PRIM_MYSQL_URL") + "/" + database, database, password());
  }

  long number(String sql) {
    try (Connection connection = database();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_PROFILE", "dev");
    environment.put("PRIM_DEMO_DATA", "false");
    environment.put("PRIM_TENANT_CONFIG", folder.resolve("tenant-config").toString());
    environment.put("PRIM_MYSQL_USER", database);
    environment.put("PRIM_MYSQL_PASSWORD", password());
    environment.put("PRIM_KEYS_FILE", folder.resolve("keys.json").toString());
    environment.put("PRIM_HANDOVERS_EVERY", "PT0.2S");
    environment.put("PRIM_HANDOVERS_FIRST_PAUSE", "PT0.2S");
    environment.put("PRIM_HANDOVERS_LONGEST_PAUSE", "PT1S");
    environment.put("PRIM_HANDOVERS_KEYS_EVERY", "PT0.5S");
    return environment;
  }

  private String token(String username) {
    String form =
        "grant_type=password&client_id=prim-cli&username="
            + username
            + "&password=prim&scope=openid";
    URI url =
        URI.create(
            System.getenv("PRIM_KEYCLOAK_URL")
                + "/realms/"
                + slug
                + "/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("access_token").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection root() throws SQLException {
    return DriverManager.getConnection(System.getenv("PRIM_MYSQL_URL") + "/", "root", password());
  }

  /** One secret for all of the tests' users. */
  private static String password() {
    return System.getenv("PRIM_TEST_MYSQL_ROOT_PASSWORD");
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
    network.close();
  }
}
