package ma.prim.cases;

/** What a person is in a case. */
public enum CasePart {
  CONCERNED,
  APPLICANT,
  REPRESENTATIVE,
  HEIR,
  CHILD,
  DECEASED
}
