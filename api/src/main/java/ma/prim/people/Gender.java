package ma.prim.people;

/** Gender as declared. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
