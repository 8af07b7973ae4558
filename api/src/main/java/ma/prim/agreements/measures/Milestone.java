package ma.prim.agreements.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day by which a part of a measure is to be done. */
@Schema(name = "Milestone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Milestone(
    @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,12}") @Schema(description = "Its sign in the measure.", examples = "J1")
        String code,
    @NotEmpty @Size(max = 20) @Schema(description = "What is to be there, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 500) String> titles,
    @NotNull @Schema(description = "By when.") LocalDate on,
    @Schema(description = "When it was reached; a report says so.") LocalDate reachedOn) {

  Milestone reached(LocalDate day) {
    return new Milestone(code, titles, on, day);
  }
}
