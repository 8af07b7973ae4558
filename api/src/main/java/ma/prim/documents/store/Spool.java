package ma.prim.documents.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where files are, sealed, while they are received. */
public final class Spool {
  /** No region is called so. */
  private static final String NAME = ".receiving";

  private final Path folder;

  Spool(Path documents) {
    this.folder = documents.resolve(NAME);
  }

  /** Where the file with this id is received. */
  public Path file(UUID id) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(id.toString());
  }

  public void remove(UUID id) throws IOException {
    Files.deleteIfExists(folder.resolve(id.toString()));
  }

  /** Removes what was last written to before this time: its service died. */
  public void removeBefore(Instant time) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException kept) {
        // It was moved to where it is kept.
        continue;
      }
    }
  }
}
