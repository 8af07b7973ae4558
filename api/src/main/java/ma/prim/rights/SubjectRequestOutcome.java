package ma.prim.rights;

/** What the protection officer decides. */
public enum SubjectRequestOutcome {
  GRANTED,
  REFUSED;

  SubjectRequestStatus status() {
    return SubjectRequestStatus.valueOf(name());
  }
}
