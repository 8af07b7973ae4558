package ma.prim.tenancy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.prim.tenancy.config.FileError;
import ma.prim.tenancy.config.RegionFile;
import ma.prim.tenancy.config.RegionFileReader;
import ma.prim.tenancy.config.WrongFile;

/**
 * {@code scripts/prim region check FILE…}: says what is wrong with regions' files, {@code
 * file:line: reason}, before a running service has to refuse them. Files given together must also
 * fit together.
 */
public final class CheckRegionFile {

  private CheckRegionFile() {}

  public static void main(String[] files) {
    // said before the first logger is made: it complains on the terminal otherwise
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    if (files.length == 0) {
      System.err.println("usage: region check FILE...");
      System.exit(2);
    }
    List<FileError> errors = check(List.of(files).stream().map(Path::of).toList());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    errors.forEach(out::println);
    System.exit(errors.isEmpty() ? 0 : 1);
  }

  static List<FileError> check(List<Path> paths) {
    RegionFileReader reader = new RegionFileReader();
    List<FileError> errors = new ArrayList<>();
    List<RegionConfig> read = new ArrayList<>();
    for (Path path : paths) {
      try {
        RegionFile file = reader.read(path);
        errors.addAll(file.conflicts(read));
        read.add(file.config());
      } catch (WrongFile e) {
        errors.addAll(e.errors());
      }
    }
    return errors;
  }
}
