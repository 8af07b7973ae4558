package ma.prim.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cell officer writes about a person. A group and one declared name are enough. */
@Schema(name = "PersonFields")
public record PersonFields(
    @Schema(
            description =
                "The cell that opens the file; only at creation, and only of a caller with several cells.",
            examples = "nador")
        String cell,
    @NotNull PersonGroup group,
    @Schema(description = "Since when the person is of this group.") LocalDate groupSince,
    ReturneeKind returneeKind,
    @NotNull @Valid Names names,
    @Schema(description = "Whether the person has papers; never required.") Boolean documented,
    Gender gender,
    @Schema(
            description =
                "As far as it is known: year, month or day (`1984`, `1984-05`, `1984-05-17`).",
            examples = "1984-05")
        @PartialDate
        String birthDate,
    @Schema(description = "The birth date is a guess.") Boolean birthDateEstimated,
    LocalDate deceasedOn,
    @Schema(description = "ISO 3166-1 alpha-2, or `stateless`, or `unknown`.") @Size(max = 10) List<@NotNull @KnownCode(KnownCode.Kind.NATIONALITY) String> nationalities,
    @Schema(description = "ISO 3166-1 alpha-2.", examples = "NL") @KnownCode(KnownCode.Kind.COUNTRY)
        String residenceCountry,
    @Schema(description = "Slug of the commune the family comes from.", examples = "nador")
        @KnownCode(KnownCode.Kind.COMMUNE)
        String originCommune,
    @Schema(description = "BCP 47 tags, best first.") @Size(max = 20) List<@NotNull @KnownCode(KnownCode.Kind.LANGUAGE) String> languages,
    @Size(max = 500) String address,
    @Size(max = 20) List<@NotNull @Valid ContactPoint> contacts,
    @Size(max = 20) List<@NotNull @Valid IdentityDocument> identityDocuments,
    @Schema(description = "Read and written like a restricted case.") @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,
    @Size(max = 50) List<@NotNull @Valid Relation> relations,
    @Valid Guardian guardian,
    @Schema(description = "A person at risk: never shown to others as known to a cell.")
        Boolean concealed,
    @Size(max = 4000) String note,
    @Schema(description = "A made-up file, left out of every statistic.") Boolean isTest) {}
