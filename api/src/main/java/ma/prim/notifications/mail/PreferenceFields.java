package ma.prim.notifications.mail;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user chooses. */
@Schema(name = "NotificationPreferenceFields", description = "What a user chooses.")
record PreferenceFields(
    @NotNull @Schema(
            description =
                "`none`: only in the inbox; `at_once`; `daily`: in one message, in the morning."
                    + " Messages go to the address of the user's account, in its language.")
        MailChoice mail) {}
