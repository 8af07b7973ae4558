package ma.prim.agreements.parties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party as it is read. */
@Schema(name = "Party")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(required = true, description = "The institution.") UUID institution,
    @Schema(required = true) PartyRole role,
    @Schema(required = true, description = "Whether it signs.") boolean signs,
    @Schema(required = true, description = "Whether its signature is recorded.") boolean signed,
    @Schema(description = "Of an amendment: whether the party joins or leaves.") PartyEffect effect,
    @Schema(description = "The amendment by which it joined.") UUID joinedBy,
    @Schema(description = "The amendment by which it left.") UUID leftBy,
    Signatory signatory,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {}
