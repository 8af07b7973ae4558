package ma.prim.people;

import java.util.UUID;

/**
 * A file that the caller's cells know, held until the end of the transaction.
 *
 * @param version for what the caller says she has read
 */
public record FileToMerge(UUID id, long version, PersonFields fields) {

  /** What is shown to fewer than know the person, or must not be known to others at all. */
  public boolean isGuarded() {
    return Boolean.TRUE.equals(fields.concealed())
        || (fields.vulnerabilities() != null && !fields.vulnerabilities().isEmpty());
  }
}
