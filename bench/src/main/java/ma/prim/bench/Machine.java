package ma.prim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the figures were taken on. */
final class Machine {
  private Machine() {}

  static Map<String, Object> described() {
    return Row.with(
        "processor", line("/proc/cpuinfo", "model name"),
        "processors", Runtime.getRuntime().availableProcessors(),
        "memory", line("/proc/meminfo", "MemTotal"),
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "java", Runtime.version().toString(),
        "mysql", Environment.of("BENCH_MYSQL_VERSION"),
        "mysqlSettings",
            "innodb_flush_log_at_trx_commit=1, sync_binlog=1, innodb_buffer_pool_size="
                + Environment.of("BENCH_BUFFER_POOL"),
        "keycloak", Environment.of("BENCH_KEYCLOAK_VERSION"));
  }

  /** How many processes wanted a processor during the last one, five and fifteen minutes. */
  static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).strip();
    } catch (IOException elsewhere) {
      return Servers.machine();
    }
  }

  private static String line(String file, String key) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException elsewhere) {
      return "unknown";
    }
  }
}
