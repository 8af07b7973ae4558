package ma.prim.people.requests;

/** What has become of a request. */
public enum AccessRequestStatus {
  ASKED,
  GRANTED,
  REFUSED,
  /** The asking cell needs it no more. */
  WITHDRAWN,
  /** Nobody answered in time. */
  EXPIRED
}
