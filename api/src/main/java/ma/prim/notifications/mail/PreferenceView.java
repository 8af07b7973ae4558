package ma.prim.notifications.mail;

import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller wants to be told. */
@Schema(name = "NotificationPreferences", description = "How the caller wants to be told.")
public record PreferenceView(
    @Schema(required = true, description = "Whether and when notifications are mailed as well.")
        MailChoice mail,
    @Schema(
            required = true,
            description = "Whether the region's service mails at all.",
            examples = "true")
        boolean mailAvailable,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag)
    implements Tagged {}
