package ma.prim.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** At least one name is declared. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DeclaredName.Validator.class)
public @interface DeclaredName {
  String message() default "name_required";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** See {@link DeclaredName}. */
  class Validator implements ConstraintValidator<DeclaredName, Names> {
    @Override
    public boolean isValid(Names names, ConstraintValidatorContext context) {
      return names == null || names.isDeclared();
    }
  }
}
