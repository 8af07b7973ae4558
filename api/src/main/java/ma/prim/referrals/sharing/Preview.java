package ma.prim.referrals.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import ma.prim.cases.Priority;
import ma.prim.contacts.AgeBand;
import ma.prim.people.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver may know before it has taken the person on. */
@Schema(
    name = "ReferralPreview",
    description =
        """
        Enough to decide, and nobody: need, priority, age band, gender, commune and language. Of what is \
        sensitive, need and province only.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
    @Schema(required = true, examples = "ADM.CIVIL") String need,
    Priority priority,
    AgeBand ageBand,
    Gender gender,
    @Schema(description = "Slug of the commune.", examples = "nador") String commune,
    @Schema(description = "BCP 47.", examples = "ary") String language,
    @Schema(description = "ISO 3166-2; only of what is sensitive.", examples = "MA-NAD")
        String province) {}
