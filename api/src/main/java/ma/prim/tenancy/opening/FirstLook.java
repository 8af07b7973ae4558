package ma.prim.tenancy.opening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ma.prim.tenancy.RegionConfig;
import ma.prim.tenancy.config.FileError;
import ma.prim.tenancy.config.WrongFile;
import org.jboss.logging.Logger;

/** The regions' files at start-up: one that is wrong stops it, after all errors are told. */
final class FirstLook implements RegionFolder.Follower {
  private static final Logger LOG = Logger.getLogger(FirstLook.class);

  private final List<RegionConfig> configs = new ArrayList<>();
  private final List<FileError> errors = new ArrayList<>();

  void stopOnErrors(Path folder) {
    if (!errors.isEmpty()) {
      errors.forEach(error -> LOG.errorf("%s", error));
      throw new IllegalStateException("regions' files are wrong", new WrongFile(errors));
    }
    if (configs.isEmpty()) {
      throw new IllegalStateException("no region's file is in " + folder.toAbsolutePath());
    }
  }

  List<RegionConfig> configs() {
    return configs;
  }

  @Override
  public void changed(RegionConfig config) {
    configs.add(config);
  }

  @Override
  public void refused(String slug, List<FileError> wrong) {
    errors.addAll(wrong);
  }

  @Override
  public void gone(String slug) {}

  @Override
  public Collection<RegionConfig> others(String slug) {
    return configs;
  }
}
