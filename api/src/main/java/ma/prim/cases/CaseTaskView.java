package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as it is read. */
@Schema(name = "CaseTask")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseTaskView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true) String title,
    String details,
    LocalDate dueOn,
    @Schema(required = true, description = "Subject of the officer who does it.") UUID assignee,
    @Schema(required = true) TaskStatus status,
    Instant doneAt,
    UUID doneBy,
    @Schema(required = true) UUID author,
    @Schema(required = true, description = "The cell that wrote it.") String cell,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static CaseTaskView from(CaseTask task, SealedJson json) {
    CaseTask.Content content = task.content(json);
    return new CaseTaskView(
        task.id(),
        task.caseId(),
        content.title(),
        content.details(),
        task.dueOn(),
        task.assignee(),
        task.status(),
        task.doneAt(),
        task.doneBy(),
        task.author(),
        task.writtenIn(),
        task.createdAt(),
        ETags.of(task.version()),
        task.status() == TaskStatus.OPEN ? List.of("update", "complete", "cancel") : List.of());
  }
}
