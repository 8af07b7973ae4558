package ma.prim.institutions.suggestions;

/** What keeps a case from being referred there now. */
enum ReasonAgainst {
  OUTSIDE_TERRITORY,
  SUSPENDED,
  NO_AGREEMENT,
  FULL
}
