package ma.prim.people.consents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import ma.prim.people.Purpose;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer writes down of a person's consent, or of why it could not be asked for. */
@Schema(name = "NewConsent")
public record ConsentFields(
    @Schema(
            description = "The cell that records it; only of a caller with several cells.",
            examples = "nador")
        String cell,
    @NotNull Purpose purpose,
    @Schema(description = "Default: `consent`. Anything else must be justified, and is reviewed.")
        ConsentBasis basis,
    @Schema(description = "To whom; needed for every purpose but `contact`.") @Size(max = 20) List<@NotNull @Valid Recipient> recipients,
    @Schema(description = "What of the file; nothing else may be told.") @Size(max = 20) List<@NotNull SharedField> fields,
    @Schema(description = "Which papers, in words.", examples = "Copie du passeport")
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> documents,
    @Schema(description = "The first day; default: today.") LocalDate from,
    @Schema(description = "The last day; without one, until withdrawn.") LocalDate to,
    @Schema(description = "Needed where the person agreed.") ConsentForm how,
    @Schema(description = "Default: the person.") ConsentGiver givenBy,
    @Schema(
            description = "Who saw it; needed for a thumbprint.",
            examples = "Khadija Amrani, médiatrice")
        @Size(min = 1, max = 200) String witness,
    @Schema(description = "In which it was explained, BCP 47; needed where the person agreed.")
        @KnownCode(KnownCode.Kind.LANGUAGE)
        String language,
    @Schema(
            description = "Why it could not be asked for; needed of every other basis.",
            examples = "Inconsciente, hospitalisée en urgence")
        @Size(min = 1, max = 4000) String justification) {

  ConsentBasis basisOrDefault() {
    return basis == null ? ConsentBasis.CONSENT : basis;
  }

  ConsentGiver giverOrDefault() {
    return givenBy == null ? ConsentGiver.PERSON : givenBy;
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
