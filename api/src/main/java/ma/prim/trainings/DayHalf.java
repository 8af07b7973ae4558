package ma.prim.trainings;

/** By what attendance is counted. */
public enum DayHalf {
  MORNING,
  AFTERNOON
}
