package ma.prim.people.consents;

/** What the protection officer found of data that left without the person's word. */
public enum ConsentReview {
  UPHELD,
  REJECTED
}
