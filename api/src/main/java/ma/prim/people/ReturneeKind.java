package ma.prim.people;

/** How a returnee came back. */
public enum ReturneeKind {
  VOLUNTARY,
  READMITTED
}
