package ma.prim.referrals.links;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a link is made, and until when. */
@Schema(name = "NewReferralLink")
public record NewReferralLink(
    @NotBlank @Size(max = 200) @Schema(
            description = "For whom it is, in the sending cell's own words.",
            examples = "Association Al Amal, Mme Haddad")
        String label,
    @Schema(description = "When it opens nothing any more: in 14 days at most, and without a word.")
        Instant expiresAt) {}
