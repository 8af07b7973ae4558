package ma.prim.agreements;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the lines along which the measures of an agreement are ordered. */
@Schema(name = "AgreementAxis")
public record Axis(
    @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,12}") @Schema(
            description = "Its sign in the agreement, by which measures name it.",
            examples = "A1")
        String code,
    @NotEmpty @Size(max = 20) @Schema(description = "What it is called, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 1000) String>
            titles) {}
