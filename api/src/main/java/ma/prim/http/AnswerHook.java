package ma.prim.http;

/**
 * What must have happened before an answer leaves: every bean of this type is called at the end of
 * each {@link Reads} and {@link Changes} operation that succeeds, inside its transaction.
 */
public interface AnswerHook {
  void beforeAnswer();
}
