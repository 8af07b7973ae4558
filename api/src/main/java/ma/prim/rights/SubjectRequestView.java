package ma.prim.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.people.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as it is read. */
@Schema(name = "SubjectRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectRequestView(
    @Schema(required = true) UUID id,
    @Schema(description = "Absent once the person's file is erased.") UUID person,
    @Schema(required = true) SubjectRequestKind kind,
    Purpose purpose,
    @Schema(required = true) SubjectRequestStatus status,
    @Schema(required = true) LocalDate receivedOn,
    @Schema(required = true, description = "The last day that the law leaves for the answer.")
        LocalDate answerBy,
    @Schema(required = true, description = "That day has passed without an answer.")
        boolean overdue,
    String details,
    String answer,
    Instant endedAt,
    @Schema(description = "Subject of who decided or withdrew it.") UUID endedBy,
    @Schema(required = true) UUID author,
    @Schema(required = true, description = "The cell that received it.") String cell,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static SubjectRequestView from(
      SubjectRequest request, SealedJson json, LocalDate today, List<String> actions) {
    SubjectRequest.Content content = request.content(json);
    return new SubjectRequestView(
        request.id(),
        request.person(),
        request.kind(),
        request.purpose(),
        request.status(),
        request.receivedOn(),
        request.answerBy(),
        request.isOverdue(today),
        content.details(),
        content.answer(),
        request.endedAt(),
        request.endedBy(),
        request.author(),
        request.cell(),
        request.createdAt(),
        ETags.of(request.version()),
        actions);
  }
}
