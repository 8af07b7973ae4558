package ma.prim.documents;

/** What a document is in its case. */
public enum DocumentKind {
  IDENTITY,
  CIVIL_STATUS,
  REQUEST,
  DECISION,
  EVIDENCE,
  MANDATE,
  CORRESPONDENCE,
  OTHER
}
