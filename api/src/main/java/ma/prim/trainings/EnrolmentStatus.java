package ma.prim.trainings;

/** How somebody stands to a session. */
public enum EnrolmentStatus {
  /** Asked to come; holds no seat. */
  INVITED,
  CONFIRMED,
  WAITLISTED,
  ATTENDED,
  ABSENT,
  EXCUSED,
  CERTIFIED,
  /** Has given the seat back, or said no. */
  WITHDRAWN
}
