package ma.prim.rights;

/**
 * How far a request is. An objection blocks its purpose while it is open and when it is granted.
 */
public enum SubjectRequestStatus {
  OPEN,
  GRANTED,
  REFUSED,
  WITHDRAWN
}
