package ma.prim.contacts;

/** What came of a contact. */
public enum ContactOutcome {
  INFORMATION_GIVEN,
  CASE_OPENED,
  CASE_FOLLOWED,
  APPOINTMENT_GIVEN,
  DOCUMENTS_RECEIVED,
  REFERRED,
  TO_BE_CALLED,
  NOT_REACHED,
  LEFT_UNSERVED,
  OTHER
}
