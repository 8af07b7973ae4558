package ma.prim.agreements.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exact amount: as text, so that no reader takes it for a floating-point number. */
@Money.Exact
@Schema(name = "Money", description = "An exact amount of one currency.")
public record Money(
    @NotNull @Pattern(regexp = "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,3})?")
        @Schema(description = "A decimal number, with a point.", examples = "12500.00")
        String amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217.", examples = "MAD")
        String currency) {

  public static Money of(BigDecimal amount, String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return new Money(amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString(), currency);
  }

  public BigDecimal value() {
    return new BigDecimal(amount);
  }

  /** What is of several currencies is never added up. */
  static Map<String, Money> byCurrency(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, sum -> of(sum.getValue(), sum.getKey())));
  }

  /** The currency is one, and has as many decimals as the amount. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Exact.Validator.class)
  public @interface Exact {
    String message() default "unknown_currency";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says at which of the two members what is wrong is. */
    class Validator implements ConstraintValidator<Exact, Money> {
      @Override
      public boolean isValid(Money money, ConstraintValidatorContext context) {
        if (money.amount() == null
            || money.currency() == null
            || !money.currency().matches("[A-Z]{3}")) {
          return true;
        }
        Optional<Currency> currency =
            Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(money.currency()))
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .findFirst();
        if (currency.isEmpty()) {
          return refuse(context, "unknown_currency", "currency");
        }
        int point = money.amount().indexOf('.');
        int decimals = point < 0 ? 0 : money.amount().length() - point - 1;
        return decimals <= currency.get().getDefaultFractionDigits()
            || refuse(context, "too_many_decimals", "amount");
      }

      private static boolean refuse(
          ConstraintValidatorContext context, String code, String member) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(code)
            .addPropertyNode(member)
            .addConstraintViolation();
        return false;
      }
    }
  }
}
