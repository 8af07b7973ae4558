package ma.prim.people;

import jakarta.validation.constraints.Size;

/**
 * A name in one script. Given and family name are both optional: some people have or declare one
 * name.
 */
public record PersonName(@Size(max = 120) String given, @Size(max = 120) String family) {
  boolean isDeclared() {
    return isText(given) || isText(family);
  }

  static boolean isText(String text) {
    return text != null && !text.isBlank();
  }
}
