package ma.prim.institutions;

/** How an institution is reached. */
enum ContactPointKind {
  PHONE,
  EMAIL,
  WEBSITE,
  MESSAGING,
  COUNTER
}
