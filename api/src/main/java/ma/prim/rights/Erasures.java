package ma.prim.rights;

import java.util.UUID;

/** Erases files. Answered by retention, which knows how long they are kept. */
public interface Erasures {

  /**
   * @param whateverTheDay the file was never to be kept, so its day does not count
   * @throws ma.prim.http.Problem 409 with {@code keptUntil}, {@code needed} or {@code held}
   */
  void requireErasable(UUID person, boolean whateverTheDay);

  /**
   * Takes the file and all that stands in it out of every table, in the transaction under way.
   *
   * @throws ma.prim.http.Problem as {@link #requireErasable}, if a case was opened meanwhile
   */
  void erase(UUID person, boolean whateverTheDay);
}
