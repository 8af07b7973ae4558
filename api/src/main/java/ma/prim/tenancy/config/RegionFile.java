package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import ma.prim.tenancy.RegionConfig;

/** A region's file that is right in itself. */
public record RegionFile(Path path, RegionConfig config, Lines lines) {

  /** What it must not share with any other region: nobody may read another's rows or users. */
  public List<FileError> conflicts(Collection<RegionConfig> others) {
    List<FileError> errors = new ArrayList<>();
    for (RegionConfig other : others) {
      if (!other.slug().equals(config.slug())) {
        unshared(errors, other, "/iso", RegionConfig::iso);
        unshared(errors, other, "/realm", RegionConfig::realm);
        unshared(errors, other, "/database", RegionFile::place);
      }
    }
    return errors;
  }

  private void unshared(
      List<FileError> errors,
      RegionConfig other,
      String pointer,
      Function<RegionConfig, String> what) {
    if (Objects.equals(what.apply(config), what.apply(other))) {
      errors.add(
          new FileError(
              path.toString(),
              lines.of(JsonPointer.compile(pointer)),
              pointer.substring(1) + ": is that of region '" + other.slug() + "' already"));
    }
  }

  private static String place(RegionConfig config) {
    return config.database().server().orElse("") + "/" + config.database().name();
  }
}
