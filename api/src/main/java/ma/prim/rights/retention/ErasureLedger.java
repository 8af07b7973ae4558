package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ma.prim.crypto.AuditMac;
import ma.prim.http.Ids;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/**
 * Who was erased, by id, kept outside the database: an older database that is put back knows
 * nothing of it. Each line bears the region's mac, so that nobody has a file erased by writing
 * here. Written when the erasure has committed, never before: a line is obeyed.
 */
@Singleton
class ErasureLedger {
  private static final Logger LOG = Logger.getLogger(ErasureLedger.class);
  private static final HexFormat HEX = HexFormat.of();
  private static final int WORDS = 4;

  private final RetentionConfig config;
  private final AuditMac mac;
  private final TransactionSynchronizationRegistry transaction;

  ErasureLedger(
      RetentionConfig config, AuditMac mac, TransactionSynchronizationRegistry transaction) {
    this.config = config;
    this.mac = mac;
    this.transaction = transaction;
  }

  /** Notes these people once the transaction under way has committed. */
  void note(Region region, Collection<UUID> people, Instant at) {
    Optional<Path> file = file(region);
    if (file.isEmpty()) {
      return;
    }
    String lines =
        people.stream().map(person -> line(region, person, at)).collect(Collectors.joining());
    transaction.registerInterposedSynchronization(new Note(file.get(), lines));
  }

  /** Visits everybody who was erased, some at once. Lines without our mac are passed over. */
  void visit(Region region, int atOnce, Consumer<List<UUID>> visitor) throws IOException {
    Optional<Path> file = file(region).filter(Files::exists);
    if (file.isEmpty()) {
      return;
    }
    List<UUID> some = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file.get(), StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        person(region, line).ifPresent(some::add);
        if (some.size() == atOnce) {
          visitor.accept(List.copyOf(some));
          some.clear();
        }
      }
    }
    if (!some.isEmpty()) {
      visitor.accept(some);
    }
  }

  private String line(Region region, UUID person, Instant at) {
    String words = region.slug() + " " + person + " " + at;
    return words + " " + HEX.formatHex(mac.of(region, signed(words))) + "\n";
  }

  private Optional<UUID> person(Region region, String line) {
    String[] words = line.split(" ", -1);
    if (words.length != WORDS || !words[0].equals(region.slug())) {
      return Optional.empty();
    }
    try {
      byte[] content = signed(String.join(" ", List.of(words).subList(0, WORDS - 1)));
      return mac.verifies(region, HEX.parseHex(words[WORDS - 1]), content)
          ? Ids.parse(words[1])
          : Optional.empty();
    } catch (IllegalArgumentException notHex) {
      return Optional.empty();
    }
  }

  // The word in front keeps other macs of the region from passing for one of these.
  private static byte[] signed(String words) {
    return ("erased " + words).getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Path> file(Region region) {
    return config.ledger().map(folder -> folder.resolve(region.slug() + ".erasures"));
  }

  private record Note(Path file, String lines) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status != Status.STATUS_COMMITTED) {
        return;
      }
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(
            file,
            lines,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.DSYNC);
      } catch (IOException e) {
        // The erasure stands. Who writes the line by hand needs it whole.
        LOG.errorf(e, "an erasure is not in %s; add: %s", file, lines.strip());
      }
    }
  }
}
