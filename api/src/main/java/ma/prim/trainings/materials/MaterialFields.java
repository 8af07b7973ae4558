package ma.prim.trainings.materials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a material. */
@Schema(name = "NewSessionMaterial")
public record MaterialFields(
    @NotEmpty @Size(max = 10) Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @NotBlank @Size(max = 200) String> titles,
    @NotNull @Pattern(regexp = "https://\\S+") @Size(max = 500)
        @Schema(description = "Where it is.", examples = "https://partage.example.org/accueil.pdf")
        String link,
    @KnownCode(KnownCode.Kind.LANGUAGE) @Schema(description = "BCP 47.", examples = "fr")
        String language) {}
