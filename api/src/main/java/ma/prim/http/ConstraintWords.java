package ma.prim.http;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The violations of Bean Validation in the API's words. A constraint of ours has its word as
 * message: {@code message = "unknown_country"}.
 */
@Singleton
class ConstraintWords {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparing((Violation violation) -> String.valueOf(violation.pointer()))
          .thenComparing(violation -> String.valueOf(violation.parameter()))
          .thenComparing(Violation::code);

  /** Of a body; {@code root} is the pointer of what was validated: empty for the whole body. */
  List<Violation> ofBody(String root, Collection<? extends ConstraintViolation<?>> found) {
    return found.stream()
        .map(one -> Violation.at(root + pointer(one.getPropertyPath()), code(one), params(one)))
        .sorted(BY_PLACE)
        .toList();
  }

  /** Of a method's parameters: the last name of the path is the parameter's. */
  List<Violation> ofParameters(Collection<? extends ConstraintViolation<?>> found) {
    return found.stream()
        .map(one -> Violation.of(lastName(one.getPropertyPath()), code(one), params(one)))
        .sorted(BY_PLACE)
        .toList();
  }

  private static String code(ConstraintViolation<?> one) {
    if (WORD.matcher(one.getMessageTemplate()).matches()) {
      return one.getMessageTemplate();
    }
    return switch (one.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Size", "Length" -> "wrong_length";
      case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too_small";
      case "Max", "DecimalMax" -> "too_large";
      case "Pattern", "Email" -> "invalid_format";
      case "Past", "PastOrPresent" -> "not_in_the_past";
      case "Future", "FutureOrPresent" -> "not_in_the_future";
      default -> "invalid";
    };
  }

  private static Map<String, Object> params(ConstraintViolation<?> one) {
    Map<String, Object> params = new TreeMap<>();
    one.getConstraintDescriptor()
        .getAttributes()
        .forEach((name, value) -> {
          boolean bound = name.equals("min") || name.equals("max") || name.equals("value");
          if (bound && !value.equals(Integer.MAX_VALUE)) {
            params.put(name, value);
          }
        });
    return params;
  }

  private static String pointer(Path path) {
    List<String> parts = new ArrayList<>();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
        if (place != null) {
          parts.add(JsonPointers.escape(place.toString()));
        }
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        parts.add(JsonPointers.escape(node.getName()));
      }
    }
    return parts.isEmpty() ? "" : "/" + String.join("/", parts);
  }

  private static String lastName(Path path) {
    String name = "";
    for (Path.Node node : path) {
      if (node.getName() != null && !node.getName().startsWith("<")) {
        name = node.getName();
      }
    }
    return name;
  }
}
