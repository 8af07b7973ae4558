package ma.prim.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * By what right somebody acts for another.
 *
 * @param reference number or register entry of the deed
 * @param issuer who drew it up: adoul, notary, court, consulate
 * @param until last day; null if open
 */
public record Mandate(
    @NotNull Kind kind,
    @Size(max = 120) String reference,
    @Size(max = 240) String issuer,
    LocalDate until) {

  /** Kinds of mandate. */
  public enum Kind {
    POWER_OF_ATTORNEY,
    COURT_ORDER,
    LEGAL_GUARDIANSHIP,
    INHERITANCE_DEED,
    OTHER
  }
}
