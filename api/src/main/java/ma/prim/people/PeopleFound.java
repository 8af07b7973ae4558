package ma.prim.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The best fitting files.
 *
 * @param more whether further files fit: say more of the person, or raise the limit
 */
@Schema(name = "PeopleFound")
public record PeopleFound(
    @Schema(required = true, description = "Best first.") List<PersonView> items,
    @Schema(required = true, description = "Further files fit: say more of the person.")
        boolean more) {}
