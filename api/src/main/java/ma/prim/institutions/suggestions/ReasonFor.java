package ma.prim.institutions.suggestions;

/** What speaks for an institution; the first ones weigh most. */
enum ReasonFor {
  SERVES_NEED,
  SERVES_FAMILY,
  SERVES_COMMUNE,
  SERVES_PROVINCE,
  AGREEMENT_IN_FORCE,
  NO_AGREEMENT_NEEDED,
  HAS_CAPACITY,
  OPEN_NOW
}
