package ma.prim.documents.single;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ma.prim.documents.types.FileType;

/** The file that this request has brought; it is in the store already. */
@RequestScoped
public class BroughtFile {
  private Kept kept;

  /**
   * A file in the store.
   *
   * @param id under which the store has it
   * @param key that it is sealed with; to be kept sealed itself
   * @param context that it is sealed for
   */
  public record Kept(
      UUID id, byte[] key, String context, String name, FileType type, long size, String sha256) {}

  void set(Kept file) {
    this.kept = file;
  }

  Optional<Kept> find() {
    return Optional.ofNullable(kept);
  }

  public Kept get() {
    return find().orElseThrow();
  }
}
