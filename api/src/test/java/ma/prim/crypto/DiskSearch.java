package ma.prim.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks through every byte below a folder, as somebody would who has taken the disk. */
final class DiskSearch {
  private static final int BLOCK = 1 << 20;

  private final Path folder;

  DiskSearch(Path folder) {
    this.folder = folder;
  }

  List<Path> filesWith(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, wanted)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Blocks overlap, so that nothing hides on a border.
  private static boolean holds(Path file, byte[] wanted) {
    String needle = new String(wanted, StandardCharsets.ISO_8859_1);
    byte[] block = new byte[BLOCK + wanted.length];
    int kept = 0;
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(block, kept, BLOCK); read > 0; read = in.read(block, kept, BLOCK)) {
        int length = kept + read;
        if (new String(block, 0, length, StandardCharsets.ISO_8859_1).contains(needle)) {
          return true;
        }
        kept = Math.min(length, wanted.length);
        System.arraycopy(block, length - kept, block, 0, kept);
      }
      return false;
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
