package ma.prim.notifications.mail;

import java.util.UUID;

/**
 * A message to one user. No personal data is in it but where it goes.
 *
 * @param id of the first notification in it: the same message is the same when it is sent again
 */
record Letter(UUID id, String to, String language, String subject, String text) {
  /** Nobody's address in a log. */
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
