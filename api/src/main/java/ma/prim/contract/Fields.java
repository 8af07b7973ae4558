package ma.prim.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds descriptions and examples to the fields and query parameters that have none in the code. */
final class Fields {
  private final Schemas schemas;
  private final Texts descriptions = new Texts("/contract/descriptions.properties");
  private final Texts examples = new Texts("/contract/examples.properties");

  Fields(Schemas schemas) {
    this.schemas = schemas;
  }

  void describe(List<Call> calls) {
    schemas.named().forEach(this::describe);
    for (Call call : calls) {
      if (call.operation().getParameters() != null) {
        call.operation().getParameters().forEach(this::describe);
      }
    }
  }

  private void describe(String name, Schema schema) {
    if (schema.getDescription() == null) {
      descriptions.of(name).ifPresent(schema::setDescription);
    }
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null) {
      properties.forEach((field, value) -> describe(name, field, value));
    }
  }

  private void describe(String name, String field, Schema value) {
    if (value.getDescription() == null) {
      descriptions.ofField(name, field).ifPresent(value::setDescription);
    }
    if (isSilent(value)) {
      examples
          .ofField(name, field)
          .flatMap(text -> example(value, text))
          .ifPresent(value::addExample);
    }
    value.setExamples(asLists(value));
  }

  private void describe(Parameter parameter) {
    if (parameter.getRef() != null) {
      return;
    }
    Schema schema = parameter.getSchema();
    if (parameter.getDescription() == null) {
      descriptions.ofParameter(parameter.getName()).ifPresent(parameter::setDescription);
    }
    if (parameter.getExample() == null && isSilent(schema)) {
      examples
          .ofParameter(parameter.getName())
          .flatMap(text -> example(schema, text))
          .ifPresent(parameter::setExample);
    }
    if (parameter.getExample() != null) {
      parameter.setExample(asList(schema, parameter.getExample()));
    }
  }

  /** The text as a value of the schema, if texts can be that. */
  private static Optional<Object> example(Schema schema, String text) {
    List<String> texts = List.of(text.split(" \\| "));
    if (is(schema, SchemaType.STRING)) {
      return schema.getEnumeration() == null ? Optional.of(text) : Optional.empty();
    }
    if (schema.getItems() != null && is(schema.getItems(), SchemaType.STRING)) {
      return isSilent(schema.getItems()) ? Optional.of(new ArrayList<>(texts)) : Optional.empty();
    }
    Schema values = schema.getAdditionalPropertiesSchema();
    if (values != null
        && is(values, SchemaType.STRING)
        && texts.stream().allMatch(entry -> entry.contains(": "))) {
      Map<String, Object> map = new LinkedHashMap<>();
      texts.forEach(entry -> map.put(entry.split(": ", 2)[0], entry.split(": ", 2)[1]));
      return Optional.of(map);
    }
    return Optional.empty();
  }

  /** Annotations give a single value as the example of a list of them. */
  private static List<Object> asLists(Schema schema) {
    return schema.getExamples() == null
        ? null
        : new ArrayList<>(
            schema.getExamples().stream().map(example -> asList(schema, example)).toList());
  }

  private static Object asList(Schema schema, Object example) {
    return schema.getItems() == null || example instanceof List
        ? example
        : new ArrayList<>(List.of(example));
  }

  private static boolean is(Schema schema, SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private static boolean isSilent(Schema schema) {
    return schema.getExample() == null
        && (schema.getExamples() == null || schema.getExamples().isEmpty())
        && schema.getDefaultValue() == null
        && (schema.getFormat() == null);
  }
}
