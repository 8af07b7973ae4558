package ma.prim.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/**
 * Heads of chains, signed and kept outside the database: in the log and, where configured, in a
 * file. Who cuts entries off the end of the trail, or puts back an older copy of the database, is
 * found out by them.
 */
@Singleton
class Anchors {
  private static final Logger LOG = Logger.getLogger("ma.prim.audit.anchor");
  private static final HexFormat HEX = HexFormat.of();

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

  /** Every head in the file that bears our signature; empty without a file. */
  Optional<KeptHeads> kept(Region region) throws IOException {
    Optional<Path> file = file(region).filter(Files::exists);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeptHeads(file.get(), line -> parse(region, line)));
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
