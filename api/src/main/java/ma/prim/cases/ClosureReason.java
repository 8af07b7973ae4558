package ma.prim.cases;

/** How a matter ended. */
public enum ClosureReason {
  RESOLVED,
  PARTLY_RESOLVED,
  INFORMATION_GIVEN,
  REFERRED_OUT,
  NOT_ELIGIBLE,
  REFUSED_BY_ADMINISTRATION,
  WITHDRAWN,
  LOST_CONTACT,
  DECEASED,
  DUPLICATE,
  OTHER
}
