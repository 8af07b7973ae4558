package ma.prim.agreements.commitments;

/** How far a commitment is kept. */
public enum Fulfilment {
  UNFULFILLED,
  PARTLY,
  FULFILLED,
  /** Nobody waits for it any more. */
  LAPSED
}
