package ma.prim.trainings.materials;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A material as it is shown. */
@Schema(name = "SessionMaterial")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialView(
    @Schema(required = true) UUID id,
    @Schema(required = true) Map<String, String> titles,
    @Schema(
            required = true,
            description = "Where it is; of a file, the path of its content here.",
            examples = "https://partage.example.org/accueil.pdf")
        String link,
    @Schema(description = "Of a file that is kept here.") MaterialFile file,
    @Schema(description = "BCP 47.", examples = "fr") String language,
    @Schema(required = true, description = "Subject of who added it.") UUID addedBy,
    @Schema(required = true, description = "When it was added.") Instant addedAt,
    @Schema(required = true) String etag)
    implements Tagged {}
