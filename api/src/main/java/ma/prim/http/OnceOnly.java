package ma.prim.http;

import java.util.concurrent.Callable;

/**
 * Surrounds an operation inside its transaction, so that a request which comes again with the same
 * Idempotency-Key is not done again.
 */
public interface OnceOnly {

  /** Does the work, and keeps its answer where the request has a key. */
  Object run(Callable<Object> work) throws Exception;
}
