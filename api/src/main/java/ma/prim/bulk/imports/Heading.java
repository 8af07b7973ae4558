package ma.prim.bulk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of the file, and what it is read as. */
@Schema(name = "ImportHeading")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Heading(
    @Schema(required = true, description = "From 1, left to right.", examples = "3") int place,
    @Schema(required = true, description = "As the file says it.", examples = "Nom de famille")
        String heading,
    @Schema(
            description = "The column's code; absent where it is not read.",
            examples = "familyName")
        String column) {}
