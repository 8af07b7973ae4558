package ma.prim.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A note to be added.
 *
 * @param corrects an earlier note of the same case, which stays readable
 */
@Schema(name = "NewCaseNote")
public record CaseNoteFields(@NotBlank @Size(max = 8000) String text, UUID corrects) {}
