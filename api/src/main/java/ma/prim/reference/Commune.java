package ma.prim.reference;

import java.util.List;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commune of one of the regions (HCP, census of 2024). */
@Schema(name = "Commune")
public record Commune(
    @Schema(required = true, description = "Stable key.", examples = "nador") String code,
    @Schema(required = true, description = "Names in Arabic and French.") Labels labels,
    @Schema(
            required = true,
            description = "ISO 3166-2 of the province or prefecture.",
            examples = "MA-NAD")
        String province,
    @Schema(required = true, description = "The region in the census of 2024.", examples = "02")
        String regionHcpCode,
    @Schema(
            required = true,
            description = "The commune in the census of 2024; codes change between censuses.",
            examples = "02.381.01.05")
        String hcpCode,
    @Schema(description = "The code before, where it has changed.") String previousHcpCode,
    @Schema(required = true, description = "Town or country: `urban`, `rural`.", examples = "urban")
        String milieu,
    @Schema(required = true, description = "Inhabitants in 2024.", examples = "158202")
        int population,
    @Schema(required = true, description = "Other Arabic spellings met.", examples = "الناظور")
        List<String> aliases)
    implements Fingerprinted {}
