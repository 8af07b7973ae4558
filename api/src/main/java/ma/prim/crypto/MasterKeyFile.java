package ma.prim.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The file that holds the master keys: a Tink JSON keyset that only its owner may read. */
final class MasterKeyFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private MasterKeyFile() {}

  /**
   * Makes the file with one new key.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one: keys are never overwritten
   */
  static void create(Path file) throws IOException, GeneralSecurityException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    Path whole = Files.createTempFile(folder, ".keys", null, mode);
    try {
      Files.writeString(whole, Keysets.toJson(Keysets.generateMaster()));
      // who finds the file finds all of it, and of two who make it one is refused
      Files.createLink(file, whole);
    } finally {
      Files.delete(whole);
    }
  }

  static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
    return Keysets.fromJson(Files.readString(file));
  }

  /** Whether somebody but the owner may read or write it. */
  static boolean isOpenToOthers(Path file) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.removeAll(
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE));
    return !permissions.isEmpty();
  }
}
