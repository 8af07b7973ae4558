package ma.prim.trainings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a programme. */
@Schema(name = "ProgrammeFields")
public record ProgrammeFields(
    @NotNull TrainingTheme theme,
    @NotEmpty @Size(max = 10) Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 200) String> titles,
    @Size(max = 10) @Schema(description = "What people can do afterwards.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 4000) String>
            objectives,
    @NotEmpty @Schema(description = "Whom it is for.") Set<@NotNull TrainingAudience> audiences,
    @Schema(description = "The agreement that pays for it.") UUID agreement,
    @Size(max = 16) @Schema(
            description =
                "ISO 3166-2 code of the province whose coordinator may change it; without it, it is"
                    + " the region's.",
            examples = "MA-NAD")
        String province) {}
