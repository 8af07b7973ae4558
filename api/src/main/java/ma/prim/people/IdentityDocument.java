package ma.prim.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import ma.prim.reference.KnownCode;

/**
 * A paper that a person showed. The number is taken as shown: papers of many countries, old and
 * worn.
 *
 * @param country ISO 3166-1 of the issuing country
 * @param until last day of validity, if the paper has one
 */
public record IdentityDocument(
    @NotNull Type type,
    @KnownCode(KnownCode.Kind.COUNTRY) String country,
    @NotBlank @Size(max = 60) String number,
    LocalDate until) {

  /** Kinds of paper. */
  public enum Type {
    CNIE,
    PASSPORT,
    RESIDENCE_CARD,
    REGISTRATION_CARD,
    CONSULAR_CARD,
    ASYLUM_CERTIFICATE,
    REFUGEE_CARD,
    BIRTH_CERTIFICATE,
    FAMILY_BOOKLET,
    DRIVING_LICENCE,
    FOREIGN_IDENTITY_CARD,
    OTHER
  }

  /** This paper's number, to be compared. */
  public String foldedNumber() {
    return folded(number);
  }

  /** The number as searched for: letters and digits only, upper case. */
  static String folded(String number) {
    return number.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
  }
}
