package ma.prim.people.merging;

import java.util.List;

/**
 * A column that says whose a row is: it follows a person into another's file and back. A table that
 * points at people and is not here fails a test.
 *
 * @param key the table's primary key, one binary column
 * @param shownAs how it is called where a merge says what it moves; null for what callers do not
 *     know of
 * @param withCase whether rows of a case belong to the case's own person
 */
record PersonPointer(String table, String column, String key, String shownAs, boolean withCase) {
  static final String CASES = "case_file";
  static final String PARTIES = "case_party";
  static final String DISTINCT = "person_distinct";

  static final List<PersonPointer> ALL =
      List.of(
          new PersonPointer(CASES, "person", "id", "cases", false),
          new PersonPointer(PARTIES, "person", "id", "parties", false),
          new PersonPointer("contact", "person", "id", "contacts", true),
          new PersonPointer("idempotency", "person", "id", null, false),
          new PersonPointer("access_request", "person_id", "id", "accessRequests", false),
          new PersonPointer("bulk_import_row", "person_id", "id", null, false),
          new PersonPointer("consent", "person_id", "id", "consents", false),
          new PersonPointer(DISTINCT, "person_id", "id", null, false),
          new PersonPointer(DISTINCT, "other_person_id", "id", null, false),
          new PersonPointer("referral", "person_id", "id", "referrals", true),
          new PersonPointer("subject_request", "person_id", "id", "requests", false),
          new PersonPointer("retention_hold", "person_id", "id", null, false),
          new PersonPointer("person_merge", "person_id", "id", "merges", false));
}
