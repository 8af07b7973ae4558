package ma.prim.people.consents;

/** How a person agreed. */
public enum ConsentForm {
  ORAL,
  WRITTEN,
  THUMBPRINT
}
