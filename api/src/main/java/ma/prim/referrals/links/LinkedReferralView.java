package ma.prim.referrals.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import ma.prim.referrals.sharing.Preview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who holds a link sees of its referral. */
@Schema(
    name = "LinkedReferral",
    description =
        """
        Enough to decide, and nobody. After it was accepted by the link: whom to call. What the person \
        agreed to share is told by the cell itself, never by a link.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkedReferralView(
    @Schema(
            required = true,
            description = "The number to name to the cell.",
            examples = "REF-NAD-2026-000123")
        String number,
    @Schema(required = true, description = "The cell that asks, in its languages.")
        Map<String, String> from,
    @Schema(required = true) Preview preview,
    @Schema(description = "Until when an answer is awaited.") Instant respondBy,
    @Schema(required = true, description = "When the link opens nothing any more.")
        Instant expiresAt,
    @Schema(description = "What was answered by the link.") LinkAnswer answer,
    @Schema(description = "Whom to call; once it was accepted.") CellContact contact) {

  /** How a cell is reached. */
  @Schema(name = "CellContact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CellContact(
      @Schema(examples = "+212536000000") String phone,
      @Schema(examples = "cellule@nador.example") String email,
      Map<String, String> address) {}
}
