package ma.prim.people.duplicates;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those who may be the same person. Nothing is ever merged by itself. */
@Schema(name = "Duplicates")
public record Duplicates(
    @Schema(required = true, description = "Most likely first; at most 20.")
        List<Duplicate> items) {}
