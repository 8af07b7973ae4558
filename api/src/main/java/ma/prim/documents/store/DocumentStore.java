package ma.prim.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps sealed files by region and id. What is in them, and what of them is whole, only the
 * database knows. An {@link IOException} says that the store is away or full: it will pass.
 */
public interface DocumentStore {

  /** Keeps a file, and takes it away from where it is; durable when this returns. */
  void keep(String region, UUID id, Path file) throws IOException;

  /** What was kept; the caller closes it. */
  InputStream open(String region, UUID id) throws IOException;

  /** Removes a file; that there is none is as good. */
  void remove(String region, UUID id) throws IOException;

  /** Visits the files of a region that were kept before a time. */
  void visitKeptBefore(String region, Instant time, Consumer<UUID> visitor) throws IOException;

  /** Fails if the store cannot be used just now. */
  void probe() throws IOException;
}
