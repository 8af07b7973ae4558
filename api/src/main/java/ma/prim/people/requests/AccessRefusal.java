package ma.prim.people.requests;

/** Why a cell lets another not in; words that tell nothing of the person. */
public enum AccessRefusal {
  /** She does not want it. */
  PERSON_OBJECTS,
  /** What is to be done there does not need the file. */
  NOT_NEEDED,
  /** The reason is not enough to decide on. */
  REASON_UNCLEAR,
  /** By telephone, from cell to cell. */
  CONTACT_US,
  OTHER
}
