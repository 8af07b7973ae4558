package ma.prim.integration.webhooks;

/** What has become of an event on its way to a webhook. */
public enum DeliveryStatus {
  /** It is sent, or sent again when {@code nextAttemptAt} has come. */
  PENDING,
  /** The address has answered that it has it. */
  DELIVERED,
  /** Nothing more is tried until somebody asks for it: a dead letter. */
  DEAD
}
