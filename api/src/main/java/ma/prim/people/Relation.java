package ma.prim.people;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/**
 * How another person of the region is related to this one.
 *
 * @param person id of the other person, known to the caller's cell
 * @param kind what the other is to this one: {@code child} means the other is a child of this one
 */
public record Relation(@NotNull UUID person, @NotNull Kind kind) {

  /** To who survives, if the other was merged. */
  Relation to(Map<UUID, UUID> survivors) {
    return new Relation(survivors.getOrDefault(person, person), kind);
  }

  /** Kinds of relation. */
  public enum Kind {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GUARDIAN,
    WARD,
    RELATIVE,
    OTHER
  }
}
