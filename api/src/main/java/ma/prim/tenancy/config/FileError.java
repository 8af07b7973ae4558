package ma.prim.tenancy.config;

/** One thing wrong with a file, where an editor can jump to. */
public record FileError(String file, int line, String reason) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
