package ma.prim.events;

/**
 * Writes what a change leaves behind, in the transaction of the change: one event, one audit entry.
 */
public interface Journal {
  void record(Change change);
}
