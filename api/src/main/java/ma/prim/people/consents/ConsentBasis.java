package ma.prim.people.consents;

/** Why data may leave: the person agreed, her life is at stake, or a law says so. */
public enum ConsentBasis {
  CONSENT,
  VITAL_INTEREST,
  LEGAL_OBLIGATION
}
