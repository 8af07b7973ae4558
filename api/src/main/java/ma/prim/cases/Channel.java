package ma.prim.cases;

/** How a matter reached the cell. */
public enum Channel {
  WALK_IN,
  PHONE,
  EMAIL,
  MESSAGING,
  VIDEO_CALL,
  SOCIAL_MEDIA,
  WEB,
  REFERRAL,
  MARHABA,
  OUTREACH
}
