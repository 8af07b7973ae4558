package ma.prim.http.idempotency;

/** The request turns out to have been done by another with its key; its answer is given again. */
class DoneBefore extends RuntimeException {
  private static final long serialVersionUID = 1;

  DoneBefore() {
    super("done before", null, false, false);
  }
}
