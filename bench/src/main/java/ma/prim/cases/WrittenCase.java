package ma.prim.cases;

import java.util.UUID;
import ma.prim.crypto.SealedJson;

/** What the service stores of a case's texts. */
public final class WrittenCase {
  private WrittenCase() {}

  /** Sealed for this case. */
  public static byte[] sealed(UUID id, String summary, SealedJson json) {
    return json.seal(CaseContent.ofSummary(summary), CaseFile.context(id));
  }
}
