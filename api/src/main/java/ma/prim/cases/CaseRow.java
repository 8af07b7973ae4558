package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.clocks.Clocks;
import ma.prim.crypto.SealedJson;
import ma.prim.people.PersonGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as a line of a register: what its officers wrote, without what they wrote to each other.
 */
@Schema(name = "CaseRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseRow(
    UUID id,
    String number,
    String cell,
    UUID person,
    PersonGroup group,
    String need,
    List<String> furtherNeeds,
    CaseStatus status,
    Priority priority,
    Sensitivity sensitivity,
    Channel channel,
    HeardOf heardOf,
    String language,
    Boolean interpreterNeeded,
    UUID assignee,
    Instant openedAt,
    Instant updatedAt,
    Instant acknowledgeBy,
    Instant acknowledgedAt,
    Instant respondBy,
    Instant respondedAt,
    Instant dueAt,
    boolean overdue,
    LocalDate nextReview,
    LocalDate holdUntil,
    Instant closedAt,
    ClosureReason closureReason,
    String transferTo,
    String summary,
    boolean isTest) {

  static CaseRow from(CaseFile file, SealedJson json) {
    CaseFields fields = file.fields(json);
    Clocks clocks = file.clocks();
    return new CaseRow(
        file.id(),
        file.number(),
        file.cell(),
        file.person(),
        fields.group(),
        fields.need(),
        fields.furtherNeeds(),
        file.status(),
        fields.priority(),
        fields.sensitivity(),
        fields.channel(),
        fields.heardOf(),
        fields.language(),
        fields.interpreterNeeded(),
        file.assignee(),
        file.openedAt(),
        file.updatedAt(),
        clocks.acknowledgeBy(),
        clocks.acknowledgedAt(),
        clocks.respondBy(),
        clocks.respondedAt(),
        clocks.dueAt(),
        clocks.isOverdue(),
        fields.nextReview(),
        file.holdUntil(),
        file.closedAt(),
        file.closureReason(),
        file.transferTo(),
        fields.summary(),
        file.isTest());
  }
}
