package ma.prim.institutions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import ma.prim.tenancy.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What coordinators say of a partner institution. */
@Schema(name = "InstitutionFields")
record InstitutionFields(
    @NotNull @KnownCode(KnownCode.Kind.INSTITUTION_TYPE)
        @Schema(description = "Code of `institutionTypes`.", examples = "ANAPEC")
        String type,
    @NotNull @NotEmpty @Schema(description = "Names by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 300) String> names,
    @Schema(description = "The agency that this is a branch of.") UUID parent,
    @Size(max = 100) @Schema(
            description = "Provinces that it serves as a whole, ISO 3166-2.",
            examples = "MA-NAD")
        List<@Pattern(regexp = "MA-[A-Z0-9]{2,3}") String> provinces,
    @Size(max = 300) @Schema(description = "Further communes that it serves, by slug.", examples = "nador")
        List<@KnownCode(KnownCode.Kind.COMMUNE) String> communes,
    @Size(max = 100) @Schema(
            description = "What it serves; a family stands for all its needs.",
            examples = "EMP.SEARCH")
        List<@KnownCode(KnownCode.Kind.NEED) String> needs,
    @Schema(description = "Who is served, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 2000) String>
            eligibility,
    @Size(max = 50) @Schema(description = "What people bring along.")
        List<@Valid RequiredDocument> documentsRequired,
    @Size(max = 30) List<@Valid ContactPoint> contactPoints,
    @Valid @Schema(description = "When it receives people, as cells say it.") OpeningHours opening,
    @Min(0) @Max(100_000) @Schema(
            description = "How many open referrals it can bear; no limit if absent.",
            examples = "40")
        Integer capacity,
    @Schema(description = "Whether it is referred to only while an agreement is in force.")
        Boolean needsAgreement,
    @Schema(description = "Anything else, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 2000) String> note) {

  InstitutionFields {
    provinces = provinces == null ? List.of() : provinces.stream().distinct().toList();
    communes = communes == null ? List.of() : communes.stream().distinct().toList();
    needs = needs == null ? List.of() : needs.stream().distinct().toList();
    eligibility = eligibility == null ? Map.of() : eligibility;
    documentsRequired = documentsRequired == null ? List.of() : documentsRequired;
    contactPoints = contactPoints == null ? List.of() : contactPoints;
    opening = opening == null ? OpeningHours.UNKNOWN : opening;
    needsAgreement = Boolean.TRUE.equals(needsAgreement);
    note = note == null ? Map.of() : note;
  }

  static InstitutionFields of(Institution institution) {
    InstitutionProfile profile = institution.profile();
    return new InstitutionFields(
        institution.type(),
        institution.names(),
        institution.parent(),
        profile.provinces(),
        profile.communes(),
        profile.needs(),
        profile.eligibility(),
        profile.documentsRequired(),
        profile.contactPoints(),
        profile.opening(),
        institution.capacity(),
        institution.needsAgreement(),
        profile.note());
  }
}
