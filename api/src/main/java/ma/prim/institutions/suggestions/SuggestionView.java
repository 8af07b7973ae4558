package ma.prim.institutions.suggestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.institutions.InstitutionStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution that serves what a case is about. */
@Schema(
    name = "SuggestedInstitution",
    description =
        "An institution that serves the need of a case, with what speaks for and against.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuggestionView(
    @Schema(required = true, description = "Id of the institution.") UUID id,
    @Schema(required = true, description = "Code of `institutionTypes`.", examples = "ANAPEC")
        String type,
    @Schema(required = true, description = "Names by language.") Map<String, String> names,
    @Schema(description = "The agency that it is a branch of.") UUID parent,
    @Schema(required = true) InstitutionStatus status,
    @Schema(required = true, description = "Whether nothing speaks against it.") boolean suitable,
    @Schema(required = true, description = "What speaks for it.") List<ReasonFor> reasonsFor,
    @Schema(required = true, description = "What speaks against it.")
        List<ReasonAgainst> reasonsAgainst,
    @Schema(description = "Whether it receives people at this moment; absent if it does not say.")
        Boolean openNow,
    @Schema(
            description = "How many more referrals it can bear; absent for no limit.",
            examples = "7")
        Integer capacityLeft) {}
