package ma.prim.documents.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is taken as a document, and where it is kept. */
@ConfigMapping(prefix = "prim.documents")
public interface DocumentsConfig {

  /**
   * Holds the documents, and what is just being received; with an object store the latter only. One
   * file system, since files are moved inside it.
   */
  Optional<Path> folder();

  /** In bytes. */
  @WithDefault("26214400")
  long largest();

  /** Media types that are taken; each must be one that its content tells. */
  @WithDefault(
      "application/pdf,image/jpeg,image/png,image/webp,image/heic,image/tiff,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet,"
          + "text/plain")
  List<String> types();

  /** How long an upload that nobody goes on with is kept. */
  @WithDefault("PT24H")
  Duration uploadExpires();

  /** How many uploads an officer may have begun and not ended. */
  @WithDefault("20")
  int openUploads();

  /** How long after an upload its officer may remove the document without being a manager. */
  @WithDefault("PT24H")
  Duration ownRemoval();

  /** The pause between two rounds of removing what is not needed any more. */
  @WithDefault("PT10S")
  Duration sweepEvery();

  /** How old a file must be that no row names, before it is removed. */
  @WithDefault("PT24H")
  Duration strayAfter();

  /** How often strays are looked for. */
  @WithDefault("PT1H")
  Duration straysEvery();

  S3 s3();

  /** An object store with the S3 protocol; used where a bucket is named. */
  interface S3 {
    Optional<String> bucket();

    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** A file with the secret key in it. */
    Optional<Path> secretKeyFile();

    @WithDefault("PT30S")
    Duration timeout();
  }
}
