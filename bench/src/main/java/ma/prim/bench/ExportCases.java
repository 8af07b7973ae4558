package ma.prim.bench;

import java.io.IOException;
import java.io.InputStream;

/** Takes all cases of a cell away, and throws them away as they come. */
final class ExportCases {
  private static final long LOOK_NANOS = 100_000_000L;
  private static final int TENTH = 10;

  private final Manager manager;
  private final Servers servers;
  private final int cases;

  ExportCases(Manager manager, Servers servers, int cases) {
    this.manager = manager;
    this.servers = servers;
    this.cases = cases;
  }

  /** How fast it came, and what the service held of the machine's memory early and late. */
  record Took(
      String format, double seconds, double perSecond, double mebibytes, double serviceMillis,
      double mysqlMillis, long earlyResident, long lateResident) {}

  Took once(String format) throws IOException, InterruptedException {
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
        if (System.nanoTime() - looked > LOOK_NANOS) {
          looked = System.nanoTime();
          long now = servers.residentMebibytes();
          if (lines < cases / TENTH) {
            early = Math.max(early, now);
          } else {
            late = Math.max(late, now);
          }
        }
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (!format.equals("xlsx") && lines < cases) {
      throw new IOException(lines + " of " + cases + " cases came");
    }
    Servers.Used used = servers.used().since(before);
    return new Took(
        format, seconds, cases / seconds, bytes / 1048576.0, used.serviceMillis(cases),
        used.mysqlMillis(cases), early, late);
  }
}
