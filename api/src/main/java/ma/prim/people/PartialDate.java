package ma.prim.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;

/**
 * A date known to the year, the month or the day: {@code 1984}, {@code 1984-05}, {@code
 * 1984-05-17}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PartialDate.Validator.class)
public @interface PartialDate {
  String message() default "invalid_date";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** See {@link PartialDate}; nobody alive was born before 1880. */
  class Validator implements ConstraintValidator<PartialDate, String> {
    private static final int EARLIEST_YEAR = 1880;

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      try {
        return PartialDates.latest(text).getYear() >= EARLIEST_YEAR;
      } catch (DateTimeException malformed) {
        return false;
      }
    }
  }
}
