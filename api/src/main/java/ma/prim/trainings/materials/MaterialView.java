package ma.prim.trainings.materials;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A material as it is shown. */
@Schema(name = "SessionMaterial")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialView(
    @Schema(required = true) UUID id,
    @Schema(required = true) Map<String, String> titles,
    @Schema(required = true, examples = "https://partage.example.org/accueil.pdf") String link,
    @Schema(description = "BCP 47.", examples = "fr") String language,
    @Schema(required = true, description = "Subject of who added it.") UUID addedBy,
    @Schema(required = true, description = "When it was added.") Instant addedAt,
    @Schema(required = true) String etag)
    implements Tagged {

  static MaterialView of(SessionMaterial material) {
    return new MaterialView(
        material.id(),
        material.titles(),
        material.link(),
        material.language(),
        material.addedBy(),
        material.addedAt(),
        ETags.of(material.version()));
  }
}
