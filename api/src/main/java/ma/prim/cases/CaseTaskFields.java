package ma.prim.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to do in a case. */
@Schema(name = "CaseTaskFields")
public record CaseTaskFields(
    @NotBlank @Size(max = 240) String title,
    @Size(max = 4000) String details,
    LocalDate dueOn,
    @Schema(description = "Subject of an officer of the cell; default: whoever writes the task.")
        UUID assignee) {}
