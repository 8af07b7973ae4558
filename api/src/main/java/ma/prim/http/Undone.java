package ma.prim.http;

/**
 * Thrown by an operation that was only to be tried: all it did is undone, and this is the answer.
 */
public final class Undone extends RuntimeException {
  private final transient Object answer;

  public Undone(Object answer) {
    super("only tried", null, false, false);
    this.answer = answer;
  }

  Object answer() {
    return answer;
  }
}
