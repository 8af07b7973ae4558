package ma.prim.trainings.sessions;

/** What two sessions would need at once. */
public enum ConflictKind {
  TRAINER,
  ROOM
}
