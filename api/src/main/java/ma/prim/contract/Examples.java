package ma.prim.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives each body an example, put together from the examples of its fields. */
final class Examples {
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", "0190f3a2-7c1e-7b7a-9f64-3a5d1c2b4e6f",
          "date-time", "2026-03-09T09:30:00Z",
          "date", "2026-03-09",
          "uri-reference", "/problems/validation_failed");

  private final Schemas schemas;

  Examples(Schemas schemas) {
    this.schemas = schemas;
  }

  void give(List<Call> calls) {
    for (Call call : calls) {
      call.bodies().filter(Examples::hasNone).forEach(this::give);
      if (call.operation().getParameters() != null) {
        call.operation().getParameters().forEach(this::give);
      }
    }
  }

  private void give(Parameter parameter) {
    if (parameter.getRef() == null
        && parameter.getExample() == null
        && parameter.getExamples() == null) {
      of(parameter.getSchema(), Set.of())
          .filter(example -> !example.equals(List.of()))
          .ifPresent(parameter::setExample);
    }
  }

  private static boolean hasNone(MediaType body) {
    return body.getExample() == null && body.getExamples() == null && body.getSchema() != null;
  }

  private void give(MediaType body) {
    of(body.getSchema(), Set.of()).ifPresent(body::setExample);
  }

  /**
   * @param above the named schemas that this one stands in: one that contains itself ends there
   */
  private Optional<Object> of(Schema schema, Set<String> above) {
    Optional<Object> own = own(schema);
    if (own.isPresent()) {
      return own;
    }
    String name = Schemas.referred(schema);
    if (name != null) {
      Set<String> path = new LinkedHashSet<>(above);
      return path.add(name) ? of(schemas.named().get(name), path) : Optional.empty();
    }
    if (schema.getAnyOf() != null) {
      return of(schema.getAnyOf().getFirst(), above);
    }
    if (schema.getOneOf() != null) {
      return of(schema.getOneOf().getFirst(), above);
    }
    if (schema.getProperties() != null) {
      return Optional.of(object(schema, above));
    }
    if (schema.getItems() != null) {
      return of(schema.getItems(), above).<Object>map(List::of).or(() -> Optional.of(List.of()));
    }
    return scalar(schema);
  }

  private static Optional<Object> own(Schema schema) {
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return Optional.of(schema.getExamples().getFirst());
    }
    if (schema.getExample() != null) {
      return Optional.of(schema.getExample());
    }
    if (schema.getDefaultValue() != null) {
      return Optional.of(schema.getDefaultValue());
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return Optional.of(schema.getEnumeration().getFirst());
    }
    return Optional.empty();
  }

  private Map<String, Object> object(Schema schema, Set<String> above) {
    Map<String, Object> example = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach((field, value) -> of(value, above).ifPresent(found -> example.put(field, found)));
    return example;
  }

  private static Optional<Object> scalar(Schema schema) {
    List<SchemaType> types =
        schema.getType() == null ? List.of() : new ArrayList<>(schema.getType());
    if (types.contains(SchemaType.BOOLEAN)) {
      return Optional.of(false);
    }
    if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
      return Optional.of(schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum());
    }
    if (types.contains(SchemaType.OBJECT)) {
      return Optional.of(Map.of());
    }
    return Optional.ofNullable(schema.getFormat()).map(BY_FORMAT::get);
  }
}
