package ma.prim.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A way to reach a person, and whether it may be used; every notice obeys.
 *
 * @param value an E.164 number for {@code phone}; free text else
 * @param mayCall whether the person agreed to be called there; a shared phone at risk is not called
 * @param hours when, in the person's words
 */
@ContactPoint.Reachable
public record ContactPoint(
    @NotNull Type type,
    @NotBlank @Size(max = 300) String value,
    Boolean mayCall,
    Boolean mayMessage,
    @Size(max = 200) String hours) {

  /** Kinds of contact point. */
  public enum Type {
    PHONE,
    EMAIL,
    MESSAGING,
    SOCIAL_MEDIA,
    POSTAL,
    OTHER
  }

  /** A phone is E.164 (ITU-T), an e-mail address has an at-sign. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Validator.class)
  public @interface Reachable {
    String message() default "invalid_contact";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** See {@link Reachable}. */
  public static class Validator implements ConstraintValidator<Reachable, ContactPoint> {
    @Override
    public boolean isValid(ContactPoint point, ConstraintValidatorContext context) {
      if (point == null || point.type() == null || point.value() == null) {
        return true;
      }
      String code =
          switch (point.type()) {
            case PHONE -> isE164(point.value()) ? null : "invalid_phone";
            case EMAIL ->
                point.value().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? null : "invalid_email";
            default -> null;
          };
      if (code == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(code)
          .addPropertyNode("value")
          .addConstraintViolation();
      return false;
    }

    private static boolean isE164(String text) {
      try {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        return text.matches("\\+[1-9][0-9]{4,14}")
            && phones.isPossibleNumber(phones.parse(text, null));
      } catch (NumberParseException notANumber) {
        return false;
      }
    }
  }
}
