package ma.prim.documents;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import ma.prim.documents.types.FileType;

/** What of a document this request has brought, before the operation begins. */
@RequestScoped
class Received {
  private Piece piece;

  /**
   * Bytes that are in the store already.
   *
   * @param type of the whole document, and {@code sha256}, where this piece is the last
   */
  record Piece(UUID document, UUID part, long position, long size, FileType type, String sha256) {
    boolean isLast() {
      return type != null;
    }
  }

  void set(Piece piece) {
    this.piece = piece;
  }

  Optional<Piece> find() {
    return Optional.ofNullable(piece);
  }

  Piece get() {
    return find().orElseThrow();
  }
}
