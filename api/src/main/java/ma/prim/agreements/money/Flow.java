package ma.prim.agreements.money;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that is given, planned or paid, as publications tell it.
 *
 * @param line of the budget; null for none
 * @param year of the budget
 * @param on the day of the payment, planned or made; null for a line of the budget
 */
public record Flow(
    UUID agreement, UUID funder, Kind kind, String line, int year, LocalDate on, Money money) {

  /** Which of the three. */
  public enum Kind {
    BUDGET,
    PLANNED,
    PAID
  }
}
