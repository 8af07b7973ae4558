package ma.prim.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.prim.http.Ids;

/** A folder for each region. Names are ids: they tell nothing of what is in the files. */
final class FolderStore implements DocumentStore {
  /** Ids end in random digits: two of them spread the files over 256 folders. */
  private static final int SPREAD = 2;

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(String region, UUID id, Path file) throws IOException {
    Path place = place(region, id);
    sync(file, StandardOpenOption.WRITE);
    Files.createDirectories(place.getParent());
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    sync(place.getParent(), StandardOpenOption.READ);
  }

  @Override
  public InputStream open(String region, UUID id) throws IOException {
    return Files.newInputStream(place(region, id));
  }

  @Override
  public void remove(String region, UUID id) throws IOException {
    Files.deleteIfExists(place(region, id));
  }

  @Override
  public void visitKeptBefore(String region, Instant time, Consumer<UUID> visitor)
      throws IOException {
    Path all = folder.resolve(region);
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> files = Files.walk(all, SPREAD)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isBefore(file, time))
          .map(file -> Ids.parse(file.getFileName().toString()))
          .flatMap(Optional::stream)
          .forEach(visitor);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  @Override
  public void probe() throws IOException {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IOException("the folder cannot be written to");
    }
  }

  private static boolean isBefore(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (java.nio.file.NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name survives a power cut only when its folder was written too. */
  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private Path place(String region, UUID id) {
    String name = id.toString();
    return folder.resolve(region).resolve(name.substring(name.length() - SPREAD)).resolve(name);
  }
}
