package ma.prim.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads single values without coercion: a number is no text, a text no number. */
@Singleton
class Scalars {
  /** MySQL keeps the years 1000 to 9999; nobody of the platform needs others. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  private final ObjectMapper json;

  Scalars(ObjectMapper json) {
    this.json = json;
  }

  /** Why a value was not read, as the code and the params of a violation. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Map<String, Object> params;

    Unreadable(String code, Map<String, Object> params) {
      super(code, null, false, false);
      this.params = params;
    }

    Violation at(String pointer) {
      return Violation.at(pointer, getMessage(), params);
    }
  }

  Object read(JsonNode node, Type type) throws Unreadable {
    if (type instanceof Class<?> raw) {
      if (raw == String.class) {
        return text(string(node));
      }
      if (raw == Boolean.class || raw == boolean.class) {
        if (!node.isBoolean()) {
          throw wrongType("boolean");
        }
        return node.booleanValue();
      }
      if (raw == Integer.class || raw == int.class) {
        return integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
      }
      if (raw == Long.class || raw == long.class) {
        return integer(node, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
      }
      if (raw == BigDecimal.class) {
        if (!node.isNumber()) {
          throw wrongType("number");
        }
        return node.decimalValue();
      }
      if (raw.isEnum()) {
        return Words.of(raw).read(string(node)).orElseThrow(() -> unknown(raw));
      }
      Optional<Object> known = ofText(node, raw);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return byMapper(node, type);
  }

  private static Optional<Object> ofText(JsonNode node, Class<?> raw) throws Unreadable {
    if (raw == UUID.class) {
      return Optional.of(
          Ids.parse(string(node)).orElseThrow(() -> new Unreadable("invalid_id", Map.of())));
    }
    if (raw == Instant.class) {
      return Optional.of(instant(string(node)));
    }
    if (raw == LocalDate.class) {
      return Optional.of(date(string(node)));
    }
    return Optional.empty();
  }

  static Instant instant(String text) throws Unreadable {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      check(time.getYear());
      return time.toInstant();
    } catch (DateTimeException malformed) {
      throw new Unreadable("invalid_format", Map.of("expected", "date-time"));
    }
  }

  static LocalDate date(String text) throws Unreadable {
    try {
      LocalDate date = LocalDate.parse(text);
      check(date.getYear());
      return date;
    } catch (DateTimeException malformed) {
      throw new Unreadable("invalid_format", Map.of("expected", "date"));
    }
  }

  static Unreadable unknown(Class<?> type) {
    return new Unreadable(
        "unknown_value", Map.of("allowed", String.join(", ", Words.of(type).all())));
  }

  static Unreadable wrongType(String expected) {
    return new Unreadable("wrong_type", Map.of("expected", expected));
  }

  /** Text in the normal form C; what is no Unicode text is refused, all else survives. */
  static String text(String text) throws Unreadable {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(letter)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(letter) || letter == 0) {
        throw new Unreadable("invalid_text", Map.of());
      }
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String string(JsonNode node) throws Unreadable {
    if (!node.isTextual()) {
      throw wrongType("string");
    }
    return node.textValue();
  }

  private static BigInteger integer(JsonNode node, long min, long max) throws Unreadable {
    if (!node.isIntegralNumber()) {
      throw wrongType("integer");
    }
    BigInteger value = node.bigIntegerValue();
    if (value.compareTo(BigInteger.valueOf(min)) < 0) {
      throw new Unreadable("too_small", Map.of("value", min));
    }
    if (value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new Unreadable("too_large", Map.of("value", max));
    }
    return value;
  }

  private static void check(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("year out of range");
    }
  }

  /** Value types that say themselves how they are written. */
  private Object byMapper(JsonNode node, Type type) throws Unreadable {
    try {
      return json.readerFor(json.constructType(type)).readValue(node);
    } catch (ValueInstantiationException refused) {
      if (refused.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new Unreadable("invalid_format", Map.of());
    } catch (JsonMappingException unreadable) {
      throw new Unreadable("invalid_format", Map.of());
    } catch (JsonProcessingException unreadable) {
      throw new Unreadable("invalid_format", Map.of());
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
