package ma.prim.reference;

import java.util.List;
import ma.prim.http.Fingerprinted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the needs taxonomy.
 *
 * @param code stable key
 * @param sensitive law 09-08, protection
 */
@Schema(name = "Need")
public record Need(
    @Schema(required = true, description = "Stable key.", examples = "ADM.CIVIL") String code,
    @Schema(description = "Code of the family; absent for a family itself.", examples = "ADM")
        String parent,
    @Schema(required = true) Labels labels,
    @Schema(required = true, description = "The groups of people whom it concerns.")
        List<String> groups,
    @Schema(
            required = true,
            description = "Whether a case of this need is restricted unless said otherwise.")
        boolean sensitive,
    @Schema(required = true, description = "The types of institution that usually serve it.")
        List<String> partnerTypes,
    @Schema(required = true, description = "Default priority of a case.", examples = "normal")
        String priority,
    @Schema(
            required = true,
            description = "Working days in which the person is answered.",
            examples = "60")
        int respondDays)
    implements Fingerprinted {}
