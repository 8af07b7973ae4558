package ma.prim.notifications.mail;

/** Whether a user is told by mail. */
public enum MailChoice {
  /** Only in the inbox. */
  NONE,
  /** As soon as it happens. */
  AT_ONCE,
  /** All of a day in one message, in the morning. */
  DAILY
}
