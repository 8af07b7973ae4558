package ma.prim.notifications;

/** What somebody is told of; the texts are the labels of these words. */
public enum NotificationKind {
  CASE_OVERDUE,
  CASE_ESCALATED,
  CASE_ASSIGNED,
  TRANSFER_OFFERED,
  TRANSFER_ACCEPTED,
  TRANSFER_DECLINED,
  ACCESS_REQUESTED,
  ACCESS_GRANTED,
  ACCESS_REFUSED,
  ACCESS_EXPIRED,
  CASE_OPENED
}
