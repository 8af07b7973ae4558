package ma.prim.trainings.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a session. */
@Schema(name = "SessionModule")
public record SessionModule(
    @NotEmpty @Size(max = 10) @Schema(required = true)
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 200) String> titles,
    @Min(1) @Max(10_000) @Schema(description = "How long it takes.", examples = "90")
        Integer minutes) {}
