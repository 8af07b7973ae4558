package ma.prim.integration.webhooks;

/** Why an attempt came to nothing. */
public enum DeliveryFailure {
  /** The host has no address. */
  NAME_NOT_FOUND,
  /** The address is none that may be called. */
  ADDRESS_REFUSED,
  /** No connection, or it broke off. */
  CONNECTION,
  /** The certificate is not the host's, or nobody known has signed it. */
  CERTIFICATE,
  /** No answer in time. */
  TIMEOUT,
  /** It answered with another address, which is not followed. */
  REDIRECT,
  /** It answered with a status that says no. */
  STATUS,
  /** It answered 410: it wants nothing more. */
  GONE,
  /** The event is no longer kept, so that there is nothing to send. */
  EVENT_FORGOTTEN,
  /** It waited too long for a webhook that was paused or disabled. */
  EXPIRED
}
