package ma.prim.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes a master key file: {@code java -cp … ma.prim.crypto.CreateMasterKeys FILE}. */
public final class CreateMasterKeys {
  private CreateMasterKeys() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 1) {
      System.err.println("usage: CreateMasterKeys FILE");
      System.exit(2);
    }
    try {
      MasterKeyFile.create(Path.of(args[0]));
    } catch (FileAlreadyExistsException e) {
      System.err.println(args[0] + " exists; keys are never overwritten");
      System.exit(1);
    }
  }
}
