package ma.prim.bench;

import java.io.IOException;
import java.io.InputStream;

/** Takes all cases of a cell away, in each format, and throws them away as they come. */
final class ExportCases {
  private final Manager manager;
  private final Servers servers;
  private final int cases;

  ExportCases(Manager manager, Servers servers, int cases) {
    this.manager = manager;
    this.servers = servers;
    this.cases = cases;
  }

  void run() throws IOException, InterruptedException {
    System.out.printf("export of %d cases; %s%n", cases, Servers.machine());
    System.out.printf(
        "%8s %8s %10s %10s %14s %14s %16s %16s%n",
        "format", "s", "rows/s", "MiB", "service ms/row", "MySQL ms/row", "MiB in 1st tenth", "MiB after");
    once("csv", false);
    for (String format : new String[] {"csv", "ndjson", "xlsx"}) {
      once(format, true);
    }
  }

  private void once(String format, boolean printed) throws IOException, InterruptedException {
    Servers.Used before = servers.used();
    long begun = System.nanoTime();
    long bytes = 0;
    long lines = 0;
    long early = 0;
    long late = 0;
    long looked = begun;
    byte[] buffer = new byte[1 << 16];
    try (InputStream answer = manager.stream("/exports/cases?format=" + format)) {
      int read;
      while ((read = answer.read(buffer)) >= 0) {
        bytes += read;
        for (int at = 0; at < read; at++) {
          lines += buffer[at] == '\n' ? 1 : 0;
        }
        if (System.nanoTime() - looked > 250_000_000L) {
          looked = System.nanoTime();
          long now = servers.residentMebibytes();
          if (lines < cases / 10) {
            early = Math.max(early, now);
          } else {
            late = Math.max(late, now);
          }
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Servers.Used used = servers.used().since(before);
    if (printed) {
      System.out.printf(
          "%8s %8.2f %10.0f %10.1f %14.3f %14.3f %16d %16d%n",
          format,
          seconds,
          cases / seconds,
          bytes / 1048576.0,
          used.serviceMillis(cases),
          used.mysqlMillis(cases),
          early,
          late);
    }
  }
}
