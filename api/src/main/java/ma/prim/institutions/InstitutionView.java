package ma.prim.institutions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Tagged;
import ma.prim.tenancy.LapsedAgreement;
import ma.prim.tenancy.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner institution as this caller sees it. */
@Schema(
    name = "Institution",
    description =
        "A partner that receives referrals, signs agreements or trains: whom it serves, where, when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstitutionView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "Code of `institutionTypes`.", examples = "ANAPEC")
        String type,
    @Schema(required = true, description = "Names by language.") Map<String, String> names,
    @Schema(description = "The agency that it is a branch of.") UUID parent,
    @Schema(required = true) InstitutionStatus status,
    @Schema(description = "Why it is suspended or closed.") String statusReason,
    @Schema(description = "Last day of a suspension that ends.") LocalDate suspendedUntil,
    @Schema(required = true, description = "Provinces that it serves as a whole, ISO 3166-2.")
        List<String> provinces,
    @Schema(required = true, description = "Further communes that it serves, by slug.")
        List<String> communes,
    @Schema(required = true, description = "What it serves; a family stands for all its needs.")
        List<String> needs,
    @Schema(required = true, description = "Who is served, by language.")
        Map<String, String> eligibility,
    @Schema(required = true, description = "What people bring along.")
        List<RequiredDocument> documentsRequired,
    @Schema(required = true, description = "How it is reached.") List<ContactPoint> contactPoints,
    @Schema(required = true, description = "When it receives people.") OpeningHours opening,
    @Schema(description = "How many open referrals it can bear; no limit if absent.")
        Integer capacity,
    @Schema(
            required = true,
            description = "Whether it is referred to only while an agreement is in force.")
        boolean needsAgreement,
    @Schema(description = "The agreement that binds it today, if one does.")
        AgreementInForce agreement,
    @Schema(
            description =
                "What the region makes of it that none is in force though one is needed: `warn` sends all the same, `block` sends nothing.")
        LapsedAgreement lapsed,
    @Schema(required = true, description = "Anything else, by language.") Map<String, String> note,
    @Schema(required = true, description = "When the region first knew of it.") Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true) String etag,
    @Schema(required = true, description = "What the caller may do with it now.")
        List<String> actions)
    implements Tagged {}
