package ma.prim.people.consents;

/** Who agreed: the person, her guardian, or who represents her. */
public enum ConsentGiver {
  PERSON,
  GUARDIAN,
  REPRESENTATIVE
}
