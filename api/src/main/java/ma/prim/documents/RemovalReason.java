package ma.prim.documents;

/** Why a document is removed; words only, since it stands in the trail and in the address. */
public enum RemovalReason {
  MISFILED,
  DUPLICATE,
  UNREADABLE,
  REPLACED,
  NOT_NEEDED,
  ASKED_BY_PERSON
}
