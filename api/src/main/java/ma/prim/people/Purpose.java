package ma.prim.people;

/** What a person's data is used for besides her own matter in her own cell. */
public enum Purpose {
  /** To a partner institution, which is to serve her. */
  REFERRAL,
  /** To another cell of the region. */
  OTHER_CELL,
  /** To a cell of another region. */
  OTHER_REGION,
  /** To call or write to her. */
  CONTACT,
  /** To studies, with her data and not with numbers only. */
  STUDY,
  /** Her story or picture, in public. */
  PUBLICATION
}
