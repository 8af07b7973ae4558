package ma.prim.rights;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.people.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person asks, as the officer who hears it writes it down. */
@Schema(name = "NewSubjectRequest")
public record NewSubjectRequest(
    @Schema(
            description = "The cell that receives it; only of a caller with several cells.",
            examples = "nador")
        String cell,
    @NotNull UUID person,
    @NotNull SubjectRequestKind kind,
    @Schema(description = "To which purpose she objects; needed of an objection.") Purpose purpose,
    @Schema(description = "The day it was received, where the clock starts; default: today.")
        LocalDate receivedOn,
    @Schema(
            description = "In her words.",
            examples = "Mon nom de famille s’écrit El Ouazzani, avec deux z")
        @Size(min = 1, max = 4000) String details) {}
