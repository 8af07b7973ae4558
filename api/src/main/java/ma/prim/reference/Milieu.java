package ma.prim.reference;

/** Whether the census counts a commune as a town or as country. */
public enum Milieu {
  URBAN,
  RURAL
}
