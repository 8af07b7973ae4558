package ma.prim.cases;

import java.util.UUID;
import ma.prim.crypto.SealedJson;

/** What the service stores of the texts of a case and of what belongs to it. */
public final class WrittenCase {
  private WrittenCase() {}

  /** Sealed for this case. */
  public static byte[] sealed(UUID id, String summary, SealedJson json) {
    return json.seal(CaseContent.ofSummary(summary), CaseFile.context(id));
  }

  /** Sealed for this note. */
  public static byte[] note(UUID id, String text, SealedJson json) {
    return json.seal(new CaseNote.Text(text), CaseNote.RESOURCE + "/" + id);
  }

  /** Sealed for this service. */
  public static byte[] service(UUID id, String note, SealedJson json) {
    return json.seal(new CaseNote.Text(note), CaseService.RESOURCE + "/" + id);
  }

  /** Sealed for this task. */
  public static byte[] task(UUID id, String title, SealedJson json) {
    return json.seal(new CaseTask.Content(title, null), CaseTask.RESOURCE + "/" + id);
  }
}
