package ma.prim.reference;

import java.util.List;
import java.util.Map;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every code of the API with its labels.
 *
 * @param enumerations by the name of the enumeration
 */
@Schema(name = "Dictionaries")
public record Dictionaries(
    @Schema(required = true, description = "Values of each enumeration, by its name.")
        Map<String, List<Term>> enumerations,
    @Schema(required = true) List<Need> needs,
    @Schema(required = true, description = "Kinds of partner institution.")
        List<InstitutionType> institutionTypes,
    @Schema(required = true) List<Commune> communes,
    @Schema(required = true, description = "ISO 3166-1.") List<Term> countries,
    @Schema(required = true, description = "Languages met at the cells, BCP 47.")
        List<Language> languages)
    implements Fingerprinted {}
