package ma.prim.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's part in a case. */
@Schema(name = "NewCaseParty")
public record CasePartyFields(
    @NotNull UUID person, @NotNull CasePart part, @Valid Mandate mandate) {}
