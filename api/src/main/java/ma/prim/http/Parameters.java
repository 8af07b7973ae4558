package ma.prim.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Reads parameters. A malformed id in the path is an id of nothing, so that it is answered like an
 * unknown one; what is wrong with a query parameter is noted in {@link Findings}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class Parameters implements ParamConverterProvider {
  private final Findings findings;

  Parameters(Findings findings) {
    this.findings = findings;
  }

  /** Reads one kind of text. */
  private interface Reading {
    Object read(String text) throws Scalars.Unreadable;
  }

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof PathParam && type == UUID.class) {
        return converter(this::id, null);
      }
      if (annotation instanceof QueryParam query) {
        Reading reading = ofQuery(type);
        return reading == null ? null : converter(reading, query.value());
      }
    }
    return null;
  }

  private Object id(String text) {
    return Ids.parse(text)
        .orElseGet(() -> {
          findings.malformedId();
          return Ids.NONE;
        });
  }

  private static Reading ofQuery(Class<?> type) {
    if (type == UUID.class) {
      return text ->
          Ids.parse(text).orElseThrow(() -> new Scalars.Unreadable("invalid_id", Map.of()));
    }
    if (type == Instant.class) {
      return Scalars::instant;
    }
    if (type == LocalDate.class) {
      return Scalars::date;
    }
    if (type == String.class) {
      return Scalars::text;
    }
    if (type == Boolean.class || type == boolean.class) {
      return Parameters::yesOrNo;
    }
    if (type == Integer.class || type == int.class) {
      return Parameters::integer;
    }
    if (type == Include.class) {
      return Include::parse;
    }
    if (type.isEnum()) {
      return text -> Words.of(type).read(text).orElseThrow(() -> Scalars.unknown(type));
    }
    return null;
  }

  private static Object yesOrNo(String text) throws Scalars.Unreadable {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Scalars.wrongType("boolean");
    };
  }

  private static Object integer(String text) throws Scalars.Unreadable {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException malformed) {
      throw Scalars.wrongType("integer");
    }
  }

  private <T> ParamConverter<T> converter(Reading reading, String name) {
    return new ParamConverter<>() {
      @Override
      @SuppressWarnings("unchecked") // each reading makes what its type says, boxed or not
      public T fromString(String text) {
        if (text == null) {
          return null;
        }
        try {
          return (T) reading.read(text);
        } catch (Scalars.Unreadable unreadable) {
          Violation at = unreadable.at("");
          findings.add(Violation.of(name, at.code(), at.params()));
          return null;
        }
      }

      @Override
      public String toString(T value) {
        return String.valueOf(value);
      }
    };
  }
}
