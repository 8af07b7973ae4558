package ma.prim.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.people.PersonGroup;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer may change of a case besides its state. */
@Schema(name = "CaseFields")
public record CaseFields(
    @NotNull @KnownCode(KnownCode.Kind.NEED) @Schema(examples = "ADM.CIVIL") String need,
    @Schema(description = "Further needs, by code.") @Size(max = 10) List<@NotNull @KnownCode(KnownCode.Kind.NEED) String> furtherNeeds,
    PersonGroup group,
    @NotNull Channel channel,
    HeardOf heardOf,
    @Schema(description = "Language of the conversation, BCP 47.", examples = "ary")
        @KnownCode(KnownCode.Kind.LANGUAGE)
        String language,
    Boolean interpreterNeeded,
    @NotNull Priority priority,
    @Size(max = 8000) String summary,
    @NotNull Sensitivity sensitivity,
    @Schema(description = "Officers, by subject, who must not read the case (relatives).")
        @Size(max = 20) List<@NotNull UUID> excludedOfficers,
    LocalDate nextReview) {}
