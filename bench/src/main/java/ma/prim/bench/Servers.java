package ma.prim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the two servers have used. On a machine that others use as well, processor time says more
 * than what the clock says.
 */
final class Servers {
  private final long service;
  private final long mysql;

  /**
   * @param service id of its process
   * @param mysql the same
   */
  Servers(long service, long mysql) {
    this.service = service;
    this.mysql = mysql;
  }

  /** Where nobody asks what they use: this program stands for them. */
  static Servers unknown() {
    long own = ProcessHandle.current().pid();
    return new Servers(own, own);
  }

  /** Processor time since each of them was started. */
  record Used(Duration service, Duration mysql) {
    Used since(Used before) {
      return new Used(service.minus(before.service), mysql.minus(before.mysql));
    }

    double serviceMillis(long rows) {
      return millis(service, rows);
    }

    double mysqlMillis(long rows) {
      return millis(mysql, rows);
    }

    private static double millis(Duration used, long rows) {
      return used.toNanos() / 1e6 / rows;
    }
  }

  Used used() {
    return new Used(processorTime(service), processorTime(mysql));
  }

  private static Duration processorTime(long process) {
    return ProcessHandle.of(process)
        .flatMap(running -> running.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("no process " + process));
  }

  /** What the service holds of the machine's memory, in MiB. */
  long residentMebibytes() {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(service)).start();
      String kibibytes =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return Long.parseLong(kibibytes) / 1024;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** How many processes wait for the machine's processors, or have one. */
  static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%d processors, load %.1f"
        .formatted(system.getAvailableProcessors(), system.getSystemLoadAverage());
  }
}
