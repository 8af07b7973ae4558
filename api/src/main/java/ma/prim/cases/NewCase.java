package ma.prim.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.people.PersonGroup;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case to be opened. Person, need and channel are enough; the cell is needed of a caller who
 * serves several.
 */
@Schema(name = "NewCase")
public record NewCase(
    @Schema(examples = "nador") String cell,
    @NotNull UUID person,
    @NotNull @KnownCode(KnownCode.Kind.NEED) @Schema(examples = "ADM.CIVIL") String need,
    @Size(max = 10) List<@NotNull @KnownCode(KnownCode.Kind.NEED) String> furtherNeeds,
    @Schema(description = "Default: the person's group.") PersonGroup group,
    @NotNull Channel channel,
    HeardOf heardOf,
    @KnownCode(KnownCode.Kind.LANGUAGE) String language,
    Boolean interpreterNeeded,
    @Schema(description = "Default: the need's priority.") Priority priority,
    @Size(max = 8000) String summary,
    @Schema(description = "Default: restricted for minors and protection needs.")
        Sensitivity sensitivity,
    @Size(max = 20) List<@NotNull UUID> excludedOfficers,
    LocalDate nextReview,
    Boolean isTest) {

  CaseFields fields(
      PersonGroup groupOfPerson, Priority usualPriority, Sensitivity usualSensitivity) {
    return new CaseFields(
        need,
        furtherNeeds,
        group == null ? groupOfPerson : group,
        channel,
        heardOf,
        language,
        interpreterNeeded,
        priority == null ? usualPriority : priority,
        summary,
        sensitivity == null ? usualSensitivity : sensitivity,
        excludedOfficers,
        nextReview);
  }
}
