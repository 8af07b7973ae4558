package ma.prim.trainings.enrolments;

import java.text.Normalizer;
import java.util.Locale;

/** Somebody without an account. */
public record Guest(String name, String email, String organisation) {

  /** Whether somebody would say that it is the same person: by the address, else by the name. */
  boolean isSame(Guest other) {
    return email != null && other.email != null
        ? fold(email).equals(fold(other.email))
        : fold(name).equals(fold(other.name));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
