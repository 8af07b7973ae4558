package ma.prim.people.distinct;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a person is not. */
@Schema(name = "MarkDistinct")
record MarkDistinct(
    @NotNull @Schema(description = "Whose file looks alike and is another person's.") UUID person,
    @Size(max = 60) @Schema(
            description = "Which of the caller's cells says so; needed of a caller with several.",
            examples = "nador")
        String cell) {}
