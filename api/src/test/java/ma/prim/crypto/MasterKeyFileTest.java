package ma.prim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
  @TempDir Path folder;

  @Test
  void startUpEndsWithoutAName() {
    assertThatThrownBy(() -> keys(Optional.empty(), true).aead())
        .hasMessageContaining("PRIM_KEYS_FILE");
  }

  @Test
  void startUpEndsWithoutAFileInProduction() {
    Path absent = folder.resolve("absent.json");
    assertThatThrownBy(() -> keys(Optional.of(absent), false).aead())
        .hasMessageContaining("absent.json");
    assertThat(absent).doesNotExist();
  }

  @Test
  void startUpEndsIfOthersMayReadIt() throws Exception {
    Path file = folder.resolve("open.json");
    MasterKeyFile.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> keys(Optional.of(file), false).aead())
        .hasMessageContaining("chmod 600");
  }

  @Test
  void startUpEndsIfItIsNoKeyset() throws Exception {
    Path file =
        Files.createFile(
            folder.resolve("wrong.json"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, "{\"primaryKeyId\": 1}");
    assertThatThrownBy(() -> keys(Optional.of(file), true).aead())
        .hasMessageContaining("not a keyset");
  }

  @Test
  void isNeverOverwritten() throws Exception {
    Path file = folder.resolve("keys.json");
    MasterKeyFile.create(file);
    assertThatThrownBy(() -> MasterKeyFile.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void isMadeForItsOwnerOnlyAndReadAgain() throws Exception {
    Path file = folder.resolve("new").resolve("keys.json");
    byte[] sealed = keys(Optional.of(file), true).aead().encrypt(new byte[] {7}, new byte[0]);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(keys(Optional.of(file), false).aead().decrypt(sealed, new byte[0]))
        .isEqualTo(new byte[] {7});
  }

  private static MasterKeys keys(Optional<Path> file, boolean createIfAbsent) {
    return new MasterKeys(
        new KeysConfig() {
          @Override
          public Optional<Path> file() {
            return file;
          }

          @Override
          public boolean createIfAbsent() {
            return createIfAbsent;
          }

          @Override
          public Duration refreshEvery() {
            return Duration.ofSeconds(2);
          }

          @Override
          public Duration settleAfter() {
            return Duration.ofMinutes(3);
          }
        });
  }
}
