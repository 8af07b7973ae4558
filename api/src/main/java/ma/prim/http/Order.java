package ma.prim.http;

/**
 * The order in which a request is refused, as the priorities of the request filters: lower runs
 * first. What comes earlier hides what comes later.
 */
public final class Order {
  /** No or bad token: 401. */
  public static final int AUTHENTICATION = 1000;

  /** Another region's token, no such region: 404; a region that is down: 503. */
  public static final int REGION = 1100;

  /** The role never allows the operation: 403. */
  public static final int ACCESS = 1200;

  /** Quota: 429. */
  public static final int RATE_LIMIT = 1300;

  /** Media types: 415, 406. */
  public static final int MEDIA_TYPE = 1320;

  /** A cursor brings its own parameters: 400. */
  public static final int CURSOR = 1340;

  /** The bytes of the body: 413. */
  public static final int BODY = 1360;

  /** A kept answer is given again. */
  public static final int IDEMPOTENCY = 1400;

  /** Missing If-Match: 428. */
  public static final int PRECONDITION = 1500;

  /** Query parameters that the operation does not have: 400, with all that is wrong of the body. */
  public static final int PARAMETERS = 1600;

  private Order() {}
}
