package ma.prim.integration.webhooks;

/** Which events of a span of time are sent again. */
public enum ReplayScope {
  /** Those that have not arrived: given up, or never queued. */
  UNDELIVERED,
  /** All, also those that have arrived. */
  ALL
}
