package ma.prim.people;

/** Whom the cell serves: the four groups of the programme. */
public enum PersonGroup {
  MRE,
  RETURNEE,
  FOREIGNER,
  RESIDENT
}
