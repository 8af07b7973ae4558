package ma.prim.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import ma.prim.people.PersonFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody is received: who, what was said, and the case that it becomes, if it does. */
@Schema(
    name = "Intake",
    examples =
        """
        {"person": {"group": "mre", "names": {"latin": {"given": "Amina", "family": "Ouazzani"}}}, \
        "contact": {"channel": "walk_in", "need": "ADM.CIVIL", "ticket": "A014"}, \
        "case": {"summary": "Transcription d’un acte de naissance"}}\
        """)
public record Intake(
    @Schema(description = "Only of a caller with several cells.", examples = "nador") String cell,
    @Schema(description = "Somebody new; without `cell`, which the intake says.") @Valid PersonFields person,
    @Schema(description = "Instead: somebody whom the cell knows.") UUID knownPerson,
    @NotNull @Valid IntakeContact contact,
    @Schema(name = "case") @JsonProperty("case") @Valid ContactCase opened) {}
