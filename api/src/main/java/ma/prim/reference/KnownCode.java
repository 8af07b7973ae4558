package ma.prim.reference;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** The text is a code of one of the public lists; null passes. */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownCode.Validator.class)
public @interface KnownCode {
  Kind value();

  String message() default "unknown_code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The lists. */
  enum Kind {
    /** ISO 3166-1 alpha-2. */
    COUNTRY,
    /** ISO 3166-1 alpha-2, or {@code stateless}, or {@code unknown}. */
    NATIONALITY,
    /** BCP 47 with an ISO 639 language. */
    LANGUAGE,
    /** Slug of a commune. */
    COMMUNE,
    /** Code of the needs taxonomy. */
    NEED,
    /** Code of a kind of partner institution. */
    INSTITUTION_TYPE
  }

  /** Looks the code up in the list that the annotation names. */
  class Validator implements ConstraintValidator<KnownCode, String> {
    private static final Set<String> NO_NATIONALITY = Set.of("stateless", "unknown");

    @Inject Countries countries;
    @Inject Languages languages;
    @Inject Communes communes;
    @Inject Needs needs;
    @Inject InstitutionTypes institutionTypes;

    private Kind kind;

    @Override
    public void initialize(KnownCode annotation) {
      kind = annotation.value();
    }

    @Override
    public boolean isValid(String code, ConstraintValidatorContext context) {
      if (code == null) {
        return true;
      }
      return switch (kind) {
        case COUNTRY -> countries.isKnown(code);
        case NATIONALITY -> NO_NATIONALITY.contains(code) || countries.isKnown(code);
        case LANGUAGE -> languages.isKnown(code);
        case COMMUNE -> communes.find(code).isPresent();
        case NEED -> needs.find(code).isPresent();
        case INSTITUTION_TYPE -> institutionTypes.find(code).isPresent();
      };
    }
  }
}
