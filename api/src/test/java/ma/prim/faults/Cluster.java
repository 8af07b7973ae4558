package ma.prim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.prim.packaged.Service;
import ma.prim.tenancy.opening.PrimaryDriver;
import ma.prim.testing.Tokens;

/** What {@code scripts/cluster} runs: three servers in a group, two copies, HAProxy before them. */
final class Cluster implements AutoCloseable {
  static final List<Integer> NODES = List.of(1, 2, 3);

  private static final long PATIENCE_SECONDS = 900;
  private static final String DATABASE = "prim_oriental";

  private final Path folder;
  private final int port = freePorts(4);
  private final int mysqlPort = freePorts(14) + 1;
  private final Path regions;

  private Cluster(Path folder) {
    this.folder = folder;
    this.regions =
        Service.oriental(
            folder, text -> text.replaceAll("([rR]equestsPerMinute): \\d+", "$1: 1000000"));
  }

  /** Serves l'Oriental, on databases that are new; with the Keycloak of the tests. */
  static Cluster started(Path folder) {
    Cluster cluster = new Cluster(folder);
    try {
      cluster.run("start");
      return cluster;
    } catch (RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  /** Of the balancer. */
  String address() {
    return "http://127.0.0.1:" + port + Copies.REGION;
  }

  /** As the primary has them. */
  Rows rows() {
    String servers =
        "jdbc:mysql://127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d/%s"
            .formatted(mysqlPort, mysqlPort + 1, mysqlPort + 2, DATABASE);
    Properties login = new Properties();
    login.setProperty("user", "prim");
    login.setProperty("password", password());
    return new Rows(() -> new PrimaryDriver().connect(servers, login));
  }

  /** Nothing in the trail was changed, removed or added while the lead went over. */
  void assertTrailIsWhole() {
    Response verified =
        RestAssured.given()
            .header("Authorization", "Bearer " + Tokens.of("protection.oriental", "oriental"))
            .get(address() + "/audit/verification");
    assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
    assertThat(verified.<Object>path("firstBroken")).as(verified.asString()).isNull();
  }

  /** kill -9; back when another leads. */
  int killPrimary() {
    int killed = primary();
    run("kill-primary");
    assertThat(primary()).isNotEqualTo(killed);
    return killed;
  }

  void rejoin(int node) {
    run("rejoin", String.valueOf(node));
    assertThat(run("status")).contains("node " + node + ": ONLINE SECONDARY");
  }

  /**
   * All tables of a server, each with what its rows add up to, once it has what the primary has.
   */
  String content(int node) {
    run("stop", "copies");
    String all = sql(primary(), "select replace(@@global.gtid_executed, '\\n', '')").strip();
    assertThat(sql(node, "select wait_for_executed_gtid_set('" + all + "', 60)").strip())
        .isEqualTo("0");
    String tables =
        sql(
                node,
                "set session group_concat_max_len = 100000; select group_concat(table_schema, '.',"
                    + " table_name order by table_name) from information_schema.tables where"
                    + " table_schema = '"
                    + DATABASE
                    + "' and table_type = 'BASE TABLE'")
            .strip();
    return sql(node, "checksum table " + tables);
  }

  private int primary() {
    String status = run("status");
    return NODES.stream()
        .filter(node -> status.contains("node " + node + ": ONLINE PRIMARY"))
        .findFirst()
        .orElseThrow();
  }

  private String sql(int node, String statement) {
    return run("sql", String.valueOf(node), statement);
  }

  /** What the command says on stdout. */
  private String run(String... command) {
    Path log = folder.resolve("cluster.log");
    Path answer = folder.resolve("answer");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
              Stream.concat(Stream.of("bash", "../scripts/cluster"), Stream.of(command)).toList());
      builder
          .environment()
          .putAll(
              Map.of(
                  "PRIM_CLUSTER", folder.resolve("cluster").toString(),
                  "PRIM_CLUSTER_PORT", String.valueOf(port),
                  "PRIM_CLUSTER_MYSQL_PORT", String.valueOf(mysqlPort),
                  "PRIM_APP", Path.of("target", "quarkus-app").toAbsolutePath().toString(),
                  "PRIM_TENANT_CONFIG", regions.toString(),
                  "PRIM_DEMO_DATA", "false"));
      Process process =
          builder
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectOutput(answer.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log));
      }
      // of a group that lacks a server "status" says so with its exit status
      if (process.exitValue() != 0 && !command[0].equals("status")) {
        throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log));
      }
      return Files.readString(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String password() {
    Path file = folder.resolve("cluster").resolve("node1").resolve("credentials");
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("MYSQL_PRIM_PASSWORD="))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first of so many free ones in a row, below the range that systems hand out. */
  private static int freePorts(int number) {
    return ThreadLocalRandom.current()
        .ints(20_000, 30_000)
        .filter(first -> IntStream.range(first, first + number).allMatch(Cluster::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int candidate) {
    try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @Override
  public void close() {
    run("reset", "--yes");
  }
}
