package ma.prim.trainings.attendance;

/** What is known of somebody on a half-day. */
public enum AttendanceMark {
  PRESENT,
  ABSENT,
  NOT_RECORDED
}
