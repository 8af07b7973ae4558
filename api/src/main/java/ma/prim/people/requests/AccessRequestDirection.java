package ma.prim.people.requests;

/** From which side a cell looks at a request. */
public enum AccessRequestDirection {
  RECEIVED,
  SENT
}
