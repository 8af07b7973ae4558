package ma.prim.agreements.money;

/** What has become of a payment. */
public enum DisbursementStatus {
  PLANNED,
  DONE,
  CANCELLED
}
