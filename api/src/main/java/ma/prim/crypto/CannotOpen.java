package ma.prim.crypto;

/**
 * A ciphertext was changed, belongs to another record, or its key is gone. The message says nothing
 * of what it holds.
 */
public class CannotOpen extends RuntimeException {
  CannotOpen(String context, Throwable cause) {
    super("what is sealed for " + context + " does not open", cause);
  }
}
