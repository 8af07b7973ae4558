package ma.prim.agreements.papers;

/** What a document is in its agreement. */
public enum AgreementDocumentKind {
  /** The text, before it is signed. */
  TEXT,
  SIGNED_COPY,
  ANNEX,
  /** Shows that something was done or paid. */
  EVIDENCE,
  MINUTES,
  OTHER
}
