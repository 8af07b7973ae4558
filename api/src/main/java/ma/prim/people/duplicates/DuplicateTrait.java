package ma.prim.people.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of two people is compared. */
@Schema(name = "DuplicateTrait")
public enum DuplicateTrait {
  GIVEN_NAME,
  FAMILY_NAME,
  BIRTH_DATE,
  GENDER,
  DOCUMENT,
  PHONE,
  PARENTS
}
