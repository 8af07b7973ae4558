package ma.prim.people.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ma.prim.people.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who may be the same person: with the file and the reasons where the caller's cells know
 * her, else only which cell does.
 */
@Schema(name = "Duplicate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Duplicate(
    @Schema(
            required = true,
            description = "How likely it is the same person, 0 to 1; from 0.5 on it is proposed.",
            minimum = "0",
            maximum = "1",
            examples = "0.93")
        double score,
    @Schema(description = "What speaks for it and against it; with `person` only.")
        List<Reason> reasons,
    @Schema(description = "The file, if one of the caller's cells knows the person.")
        PersonView person,
    @Schema(
            description =
                "The cell that knows the person, if none of the caller's does; nothing else is told of"
                    + " her.",
            examples = "oujda")
        String knownTo,
    @Schema(
            description =
                "With `knownTo`: what an access request to that cell names. It tells nothing, is good"
                    + " for this caller only, and for a day.",
            examples = "AYc2mQvXkq0")
        String handle) {}
