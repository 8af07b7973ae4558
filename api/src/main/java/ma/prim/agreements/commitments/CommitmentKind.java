package ma.prim.agreements.commitments;

/** What a party has promised. */
public enum CommitmentKind {
  CONTRIBUTION,
  OBLIGATION,
  /** To report, by a day: others are told that it is near. */
  REPORT
}
