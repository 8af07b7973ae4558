package ma.prim.users;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role to be given at a place: a cell, a province, an institution, or else the whole region. */
@Schema(name = "GrantFields", description = "A role at a place, for some days or for good.")
record GrantFields(
    @Schema(description = "The role.", examples = "agent") @NotNull Role role,
    @Schema(description = "Slug of the cell, for a role of a cell.", examples = "nador")
        @Size(max = 60) String cell,
    @Schema(
            description = "ISO 3166-2 code of the province, for a coordinator of a province.",
            examples = "MA-NAD")
        @Size(max = 6) String province,
    @Schema(description = "Id of the institution, for the role of partner.") UUID institution,
    @Schema(description = "First day, in the region's zone; today if absent.") LocalDate from,
    @Schema(description = "Last day, included; no end if absent.") LocalDate to) {}
