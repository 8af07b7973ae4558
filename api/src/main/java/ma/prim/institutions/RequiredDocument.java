package ma.prim.institutions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people bring along to the institution. */
@Schema(name = "RequiredDocument")
record RequiredDocument(
    @NotNull @NotEmpty @Schema(description = "What it is called, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 300) String> names,
    @Min(1) @Max(20) @Schema(description = "How many copies; the original is enough if absent.", examples = "2")
        Integer copies) {}
