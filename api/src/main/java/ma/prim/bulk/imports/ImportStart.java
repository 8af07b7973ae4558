package ma.prim.bulk.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import is begun. */
@Schema(name = "ImportStart")
public record ImportStart(
    @Schema(
            description =
                "What becomes of the duplicates that nothing was decided of: `new` or `skip`. Needed"
                    + " if there are any.",
            examples = "skip")
        Decision duplicates) {}
