package ma.prim.documents.types;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.prim.documents.store.DocumentsConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import org.jboss.logging.Logger;

/** Which files are taken, by what they are and not by what they are called. */
@Singleton
public class FileTypes {
  private static final Logger LOG = Logger.getLogger(FileTypes.class);

  /** How many of the first bytes tell the type. */
  public static final int HEAD = 65_536;

  private static final String ARCHIVE = "application/zip";
  private static final String OFFICE = "application/x-tika-ooxml";

  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
  private final Set<FileType> allowed = EnumSet.noneOf(FileType.class);

  FileTypes(DocumentsConfig config) {
    for (String type : config.types()) {
      allowed.add(
          FileType.of(type)
              .orElseThrow(() ->
                  new IllegalStateException(
                      "PRIM_DOCUMENTS_TYPES: "
                          + type
                          + " cannot be told from its content, so it cannot be allowed.")));
    }
  }

  /** Made at the start, so that a wrong setting stops it. */
  void start(@Observes StartupEvent event) {
    LOG.debugf("documents: %s", accepted());
  }

  /** The types that are taken, as a header lists them. */
  public String accepted() {
    return allowed.stream().map(FileType::mediaType).collect(Collectors.joining(", "));
  }

  /** Whether something of this type may be announced: what it is, only its content tells. */
  public boolean mayBe(String mediaType) {
    return List.of("application/octet-stream", "application/offset+octet-stream")
            .contains(mediaType)
        || FileType.of(mediaType).filter(allowed::contains).isPresent();
  }

  /**
   * The type of a file by its first bytes; empty if it is not one that is taken.
   *
   * @param head at most {@link #HEAD} bytes
   */
  public Optional<FileType> typeOf(byte[] head) {
    if (head.length == 0) {
      return Optional.empty();
    }
    String type = detected(head);
    Optional<FileType> found =
        type.equals(OFFICE) || type.equals(ARCHIVE) ? OfficeFiles.typeOf(head) : FileType.of(type);
    return found.filter(allowed::contains);
  }

  /** Without a name: a name proves nothing. */
  private String detected(byte[] head) {
    try (TikaInputStream stream = TikaInputStream.get(head)) {
      MediaType type = known.detect(stream, new Metadata(), new ParseContext());
      return type.getBaseType().toString();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory cannot be read", impossible);
    }
  }
}
