package ma.prim.people.consents;

/** Parts of a file that may be told. */
public enum SharedField {
  NAMES,
  BIRTH_DATE,
  GENDER,
  NATIONALITIES,
  CONTACTS,
  ADDRESS,
  IDENTITY_DOCUMENTS,
  FAMILY,
  VULNERABILITIES,
  NEED,
  SUMMARY,
  NOTES,
  SERVICES
}
