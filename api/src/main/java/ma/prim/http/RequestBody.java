package ma.prim.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads and checks a whole body: shape, types and constraints in one go. */
@Singleton
public class RequestBody {
  private final Binder binder;
  private final Validator validator;
  private final ConstraintWords words;

  RequestBody(Binder binder, Validator validator, ConstraintWords words) {
    this.binder = binder;
    this.validator = validator;
    this.words = words;
  }

  /**
   * @param found takes everything that is wrong
   */
  public Object read(JsonNode body, Type type, Set<String> readOnly, List<Violation> found) {
    List<Violation> unreadable = new ArrayList<>();
    Object value = binder.bind(body, type, readOnly, unreadable);
    found.addAll(unreadable);
    if (value != null) {
      constraints(value).stream()
          .filter(violation -> unreadable.stream().noneMatch(known -> covers(known, violation)))
          .forEach(found::add);
    }
    return value;
  }

  /** Reads what was checked before: shape and types only. */
  public Object take(JsonNode body, Type type, List<Violation> found) {
    return binder.bind(body, type, Set.of(), found);
  }

  List<Violation> constraints(Object value) {
    Set<ConstraintViolation<Object>> broken = validator.validate(value);
    return words.ofBody("", broken);
  }

  /** A value that could not be read is absent, and not wrong for that a second time. */
  private static boolean covers(Violation unreadable, Violation violation) {
    String place = violation.pointer();
    return place.equals(unreadable.pointer()) || place.startsWith(unreadable.pointer() + "/");
  }
}
