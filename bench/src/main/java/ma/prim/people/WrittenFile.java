package ma.prim.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.StoredKeys;

/** What the service stores of a person's file. */
public record WrittenFile(byte[] sealed, Collection<byte[]> keys) {
  public static final short KEYS_VERSION = SearchKeys.VERSION;

  /** Writes files with the keys of one region. */
  public static final class Writer {
    private final StoredKeys cipher;
    private final SearchKeys keys;

    public Writer(StoredKeys cipher) {
      this.cipher = cipher;
      this.keys = new SearchKeys(cipher, new TwinKeys(cipher));
    }

    public WrittenFile write(UUID id, PersonFields fields, String cell) {
      PersonContent content = PersonContent.from(fields);
      return new WrittenFile(
          cipher.json().seal(content, Person.context(id)), keys.of(content, List.of(cell)));
    }
  }
}
