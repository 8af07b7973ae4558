package ma.prim.referrals.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side writes to the other. */
@Schema(name = "ReferralMessageFields")
public record MessageFields(
    @NotBlank @Size(max = 4000) @Schema(
            description = "For the other side: only what it may know.",
            examples = "Le rendez-vous est déplacé à jeudi, même heure")
        String text) {}
