package ma.prim.rights;

import java.util.UUID;

/** Erases files. Answered by retention, which knows how long they are kept. */
public interface Erasures {

  /**
   * Keeps the file as it is until the end of the transaction: nobody adds to it, holds or merges it
   * before it is erased.
   *
   * @param whateverTheDay the file was never to be kept, so its day does not count
   * @throws ma.prim.http.Problem 409 with {@code keptUntil}, {@code needed} or {@code held}; with
   *     none of them if the file was erased or merged at the same moment
   */
  void requireErasable(UUID person, boolean whateverTheDay);

  /**
   * Takes the file and all that stands in it out of every table, in the transaction under way.
   *
   * @throws ma.prim.http.Problem as {@link #requireErasable}, if a case was opened meanwhile
   */
  void erase(UUID person, boolean whateverTheDay);
}
