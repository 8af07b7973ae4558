package ma.prim.institutions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A way to reach an institution: an office, never a private person.
 *
 * @param internal between offices only: not shown to partners other than the institution itself,
 *     nor to observers and trainers
 */
@Schema(name = "ContactPoint", description = "An office to turn to; not somebody's private number.")
record ContactPoint(
    @NotNull ContactPointKind kind,
    @NotBlank @Size(max = 500) @Schema(
            description = "Number (E.164), address of mail or web, or where the counter is.",
            examples = "+212536600000")
        String value,
    @Schema(description = "What it is for, by language.")
        Map<@KnownCode(KnownCode.Kind.LANGUAGE) String, @Size(min = 1, max = 200) String> names,
    @Schema(description = "Between offices only; shown to cells, coordinators and the institution.")
        Boolean internal) {

  ContactPoint {
    names = names == null ? Map.of() : names;
    internal = Boolean.TRUE.equals(internal);
  }
}
