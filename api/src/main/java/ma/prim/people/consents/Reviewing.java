package ma.prim.people.consents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the protection officer finds of data that left without the person's word. */
@Schema(name = "ReviewConsent")
public record Reviewing(
    @Schema(description = "What is rejected covers nothing any more.") @NotNull ConsentReview outcome,
    @Size(min = 1, max = 4000) String note) {}
