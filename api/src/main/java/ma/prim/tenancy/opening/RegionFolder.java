package ma.prim.tenancy.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.config.FileError;
import ma.prim.tenancy.config.RegionFile;
import ma.prim.tenancy.config.RegionFileReader;
import ma.prim.tenancy.config.WrongFile;

/**
 * The folder of regions' files, looked at again and again: what a notification of the file system
 * would tell does not arrive over a network.
 */
final class RegionFolder {
  /** An editor takes a file away for a moment before it puts the new one there. */
  private static final int LOOKS_BEFORE_GONE = 12;

  private final Path folder;
  private final RegionFileReader reader = new RegionFileReader();
  private final Map<String, byte[]> seen = new HashMap<>();
  private final Map<String, Integer> missing = new HashMap<>();

  RegionFolder(Path folder) {
    this.folder = folder;
  }

  /** What to do about the files that are not as they were. */
  interface Follower {
    void changed(RegionConfig config);

    void refused(String slug, List<FileError> errors);

    void gone(String slug);

    /** The other regions' configurations, which a changed file must not conflict with. */
    Collection<RegionConfig> others(String slug);
  }

  /**
   * @throws IOException if the folder itself cannot be read: nothing is known then, nothing changes
   */
  void look(Follower follower) throws IOException {
    Map<String, Path> files = files();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      missing.remove(file.getKey());
      byte[] content = Files.readAllBytes(file.getValue());
      if (!Arrays.equals(content, seen.put(file.getKey(), content))) {
        read(file.getKey(), file.getValue(), follower);
      }
    }
    for (String slug : List.copyOf(seen.keySet())) {
      if (!files.containsKey(slug) && missing.merge(slug, 1, Integer::sum) >= LOOKS_BEFORE_GONE) {
        seen.remove(slug);
        missing.remove(slug);
        follower.gone(slug);
      }
    }
  }

  private void read(String slug, Path path, Follower follower) {
    try {
      RegionFile file = reader.read(path);
      List<FileError> conflicts = file.conflicts(follower.others(slug));
      if (conflicts.isEmpty()) {
        follower.changed(file.config());
      } else {
        follower.refused(slug, conflicts);
      }
    } catch (WrongFile e) {
      follower.refused(slug, new ArrayList<>(e.errors()));
    }
  }

  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(path -> path.getFileName().toString().endsWith(RegionFileReader.SUFFIX))
          .forEach(path -> files.put(RegionFileReader.slug(path), path));
    }
    return files;
  }
}
