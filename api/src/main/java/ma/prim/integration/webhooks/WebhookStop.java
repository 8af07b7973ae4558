package ma.prim.integration.webhooks;

/** Why nothing is sent to a webhook. */
public enum WebhookStop {
  /** Somebody has paused it. */
  REQUESTED,
  /** Nothing has arrived for days. */
  FAILING,
  /** The address has answered 410. */
  GONE
}
