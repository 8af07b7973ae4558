package ma.prim.people.consents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To whom something may be told.
 *
 * @param code by which the platform knows it; absent for who is in no list
 */
@Schema(name = "Recipient")
public record Recipient(
    @NotNull Kind kind,
    @Schema(
            description = "Slug of the cell or region, id of the institution.",
            examples = "driouch")
        @Size(min = 1, max = 64) String code,
    @Schema(description = "For who is in no list.", examples = "Croissant-Rouge, Nador")
        @Size(min = 1, max = 200) String name) {

  /** Kinds of recipient. */
  public enum Kind {
    INSTITUTION,
    CELL,
    REGION,
    OTHER
  }

  public static Recipient cell(String slug) {
    return new Recipient(Kind.CELL, slug, null);
  }

  public static Recipient region(String slug) {
    return new Recipient(Kind.REGION, slug, null);
  }

  public static Recipient institution(String id) {
    return new Recipient(Kind.INSTITUTION, id, null);
  }

  /** Whether both mean the same; what has no code means nobody whom the platform could tell. */
  boolean is(Recipient other) {
    return kind == other.kind && code != null && code.equals(other.code);
  }
}
