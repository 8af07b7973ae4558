package ma.prim.tenancy.config;

import java.util.List;
import java.util.stream.Collectors;

/** A region's file cannot be applied; says everything that is wrong with it. */
public final class WrongFile extends Exception {
  private final transient List<FileError> errors;

  public WrongFile(List<FileError> errors) {
    super(errors.stream().map(FileError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  public List<FileError> errors() {
    return errors;
  }
}
