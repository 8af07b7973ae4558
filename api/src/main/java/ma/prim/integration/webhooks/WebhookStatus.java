package ma.prim.integration.webhooks;

/** Whether events are sent to a webhook. */
public enum WebhookStatus {
  /** They are. */
  ACTIVE,
  /** They wait until it is resumed. */
  PAUSED,
  /** They are not kept for it either. */
  DISABLED
}
