package ma.prim.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Brings registers in as a manager does, one after the other: sends the file, waits until every row
 * is checked, has all of them written, and waits until they are.
 */
final class ImportRegisters {
  private static final int TENTH = 10;
  private static final int MANY = 2000;

  private final Manager manager;
  private final Servers servers;
  private final Register register;
  private final int stored;

  /**
   * @param stored how many people the region has
   */
  ImportRegisters(Manager manager, Servers servers, Register register, int stored) {
    this.manager = manager;
    this.servers = servers;
    this.register = register;
    this.stored = stored;
  }

  /** How many rows were done at a time, in nanoseconds. */
  private record Sample(long at, int rows) {}

  /** Seconds, and rows a second of the first and the last tenth. */
  private record Stage(double seconds, double first, double last) {}

  /** Of one register: how long it took, from sending it to its last row, and how steadily. */
  record Took(
      int rows, double seconds, double checkSeconds, double writeSeconds, double firstTenth,
      double lastTenth, double serviceMillis, double mysqlMillis, long residentMebibytes) {
    double perSecond() {
      return rows / seconds;
    }
  }

  /** Registers of so many rows, one after the other. */
  List<Took> run(int rows, int times) throws IOException, InterruptedException {
    // Nobody of an earlier run, nor of those who are stored.
    int first = stored + new SplittableRandom().nextInt(Integer.MAX_VALUE - stored - rows * times);
    List<Took> all = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      all.add(once(register.of(first + time * rows, rows), rows));
    }
    return all;
  }

  private Took once(byte[] file, int rows) throws IOException, InterruptedException {
    Servers.Used before = servers.used();
    long begun = System.nanoTime();
    JsonNode sent = manager.post("/imports", "text/csv", file);
    String path = "/imports/" + sent.path("id").asText();
    Stage check = await(path, "checked", "checked", rows);
    manager.post(
        path + "/start",
        "application/json",
        "{\"duplicates\": \"new\"}".getBytes(StandardCharsets.UTF_8));
    Stage write = await(path, "done", "completed", rows);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Servers.Used used = servers.used().since(before);
    return new Took(
        rows,
        seconds,
        check.seconds(),
        write.seconds(),
        together(check.first(), write.first()),
        together(check.last(), write.last()),
        used.serviceMillis(rows),
        used.mysqlMillis(rows),
        servers.residentMebibytes());
  }

  private Stage await(String path, String counter, String status, int rows)
      throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample(System.nanoTime(), 0));
    while (true) {
      JsonNode now = manager.get(path);
      samples.add(new Sample(System.nanoTime(), now.path(counter).asInt()));
      String is = now.path("status").asText();
      if (is.equals(status)) {
        return stage(samples, rows);
      }
      if (is.equals("failed")) {
        throw new IOException("the import failed: " + now);
      }
      Thread.sleep(rows < MANY ? 25 : 250);
    }
  }

  private static Stage stage(List<Sample> samples, int rows) {
    Sample begun = samples.getFirst();
    Sample ended = samples.getLast();
    Sample first =
        samples.stream().filter(sample -> sample.rows() >= rows / TENTH).findFirst().orElse(ended);
    Sample last =
        samples.stream()
            .filter(sample -> sample.rows() >= rows - rows / TENTH)
            .findFirst()
            .orElse(ended);
    return new Stage(
        (ended.at() - begun.at()) / 1e9, perSecond(begun, first), perSecond(last, ended));
  }

  private static double perSecond(Sample from, Sample to) {
    return (to.rows() - from.rows()) / Math.max(1e-3, (to.at() - from.at()) / 1e9);
  }

  /** Rows a second of two stages that follow each other. */
  private static double together(double one, double other) {
    return 1 / (1 / one + 1 / other);
  }
}
