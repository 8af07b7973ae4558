package ma.prim.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service given.
 *
 * @param minutes the officer's time
 */
@Schema(name = "NewCaseService")
public record CaseServiceFields(
    @NotNull @KnownCode(KnownCode.Kind.NEED) @Schema(examples = "ADM.CIVIL") String need,
    @NotNull LocalDate date,
    @NotNull ServiceOutcome outcome,
    @Min(0) @Max(1440) Integer minutes,
    @Size(max = 4000) String note) {}
