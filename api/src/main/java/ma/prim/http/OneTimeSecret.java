package ma.prim.http;

/** An answer that shows a secret once: what is kept for an Idempotency-Key is without it. */
public interface OneTimeSecret {
  Object withoutSecret();
}
