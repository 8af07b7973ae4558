package ma.prim.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of several cases, as it was read. */
@Schema(name = "TaggedCase", description = "One of several cases, with the version that was read.")
record TaggedCase(
    @NotNull UUID id,
    @NotBlank @Size(max = 200) @Schema(description = "The case's `etag`, or `*`.", examples = "\"3\"")
        String etag) {}
