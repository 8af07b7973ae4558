package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note as it is read. */
@Schema(name = "CaseNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseNoteView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @com.fasterxml.jackson.annotation.JsonProperty("case")
        UUID caseId,
    @Schema(required = true) String text,
    @Schema(description = "The note that this one corrects.") UUID corrects,
    @Schema(required = true, description = "Subject of the officer.") UUID author,
    @Schema(required = true, description = "The cell that wrote it.") String cell,
    @Schema(required = true) Instant createdAt)
    implements Fingerprinted {

  static CaseNoteView from(CaseNote note, SealedJson json) {
    return new CaseNoteView(
        note.id(),
        note.caseId(),
        note.text(json),
        note.corrects(),
        note.author(),
        note.writtenIn(),
        note.createdAt());
  }
}
