package ma.prim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/**
 * Heads of chains, signed and kept outside the database: in the log and, where configured, in a
 * file. Who cuts entries off the end of the trail, or puts back an older copy of the database, is
 * found out by them.
 */
@ApplicationScoped
class Anchors {
  private static final Logger LOG = Logger.getLogger("ma.prim.audit.anchor");
  private static final HexFormat HEX = HexFormat.of();
  private static final int LONGEST_LINE = 512;

  private final Chain chain;
  private final AuditConfig config;

  Anchors(Chain chain, AuditConfig config) {
    this.chain = chain;
    this.config = config;
  }

  void keep(Region region, ChainHead head) throws IOException {
    String line =
        String.join(
            " ",
            region.slug(),
            Long.toString(head.seq()),
            head.sealedAt().toString(),
            HEX.formatHex(head.link()),
            HEX.formatHex(chain.sign(region, head)));
    LOG.infof("anchor %s", line);
    if (config.anchors().isPresent()) {
      Files.createDirectories(config.anchors().get());
      Files.writeString(
          file(region).orElseThrow(),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    }
  }

  /** The last head in the file that bears our signature; empty without a file. */
  Optional<ChainHead> last(Region region) throws IOException {
    Optional<Path> file = file(region).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = end(file.get()).lines().toList();
    for (String line : lines.reversed()) {
      Optional<ChainHead> head = parse(region, line);
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  // A few lines are enough: the last may be half written.
  private static String end(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(Math.max(0, open.length() - 4L * LONGEST_LINE));
      byte[] bytes = new byte[4 * LONGEST_LINE];
      int length = Math.max(0, open.read(bytes));
      return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
  }

  private Optional<ChainHead> parse(Region region, String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 5 || !words[0].equals(region.slug())) {
      return Optional.empty();
    }
    try {
      ChainHead head =
          new ChainHead(Long.parseLong(words[1]), HEX.parseHex(words[3]), Instant.parse(words[2]));
      return chain.isSigned(region, head, HEX.parseHex(words[4]))
          ? Optional.of(head)
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> file(Region region) {
    return config.anchors().map(folder -> folder.resolve(region.slug() + ".anchors"));
  }
}
