package ma.prim.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/**
 * Who answers for a minor.
 *
 * @param person id of the guardian, if a known person
 * @param name the guardian's name or the institution's, where there is no file
 */
public record Guardian(@NotNull Kind kind, UUID person, @Size(max = 240) String name) {

  /** Who survives, if she was merged. */
  Guardian to(Map<UUID, UUID> survivors) {
    return person == null ? this : new Guardian(kind, survivors.getOrDefault(person, person), name);
  }

  /** Kinds of guardian. */
  public enum Kind {
    PERSON,
    INSTITUTION,
    NONE_KNOWN
  }
}
