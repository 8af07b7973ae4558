package ma.prim.people.consents;

/** Whether a consent holds today. */
public enum ConsentStatus {
  PENDING,
  ACTIVE,
  ENDED,
  WITHDRAWN,
  REJECTED
}
