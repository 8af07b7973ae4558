package ma.prim.people.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that speaks for two files being the same person's, or against it. */
@Schema(name = "DuplicateReason")
public record Reason(
    @Schema(required = true, description = "What was compared.") DuplicateTrait trait,
    @Schema(required = true, description = "How it agrees.") Agreement agreement) {}
