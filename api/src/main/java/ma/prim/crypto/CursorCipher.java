package ma.prim.crypto;

/**
 * Encryption of what the current region gives to a caller and takes back, such as a paging cursor;
 * under keys of its own, so that rotating those of the data leaves pages intact.
 */
public interface CursorCipher {

  /**
   * @param context what the cursor is good for; it opens with the same one only
   */
  byte[] sealCursor(byte[] plain, String context);

  /**
   * @throws CannotOpen if it was changed, is another caller's, or never was a cursor
   */
  byte[] openCursor(byte[] sealed, String context);
}
