package ma.prim.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notification as its recipient reads it. */
@Schema(
    name = "Notification",
    description =
        "What the caller is told of. It names nobody: what it is about is read by its id.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) NotificationKind kind,
    @Schema(
            required = true,
            description = "The kind in words, in the reader's language.",
            examples = "Un délai est dépassé dans un dossier")
        String text,
    @Schema(
            required = true,
            description = "What it is about, as a path in the region.",
            examples = "cases/0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f")
        String subject,
    @Schema(description = "The cell for which the caller is told; absent where it is the region.")
        String cell,
    @Schema(required = true, description = "When it happened.") Instant createdAt,
    @Schema(description = "When the caller read it; absent until then.") Instant readAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {}
