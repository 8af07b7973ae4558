package ma.prim.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    boolean texts = is(value, SchemaType.STRING) && value.getEnumeration() == null;
    if (texts && isSilent(value)) {
      examples.ofField(name, field).ifPresent(value::addExample);
    }
    Schema items = value.getItems();
    if (items != null && is(items, SchemaType.STRING) && isSilent(value) && isSilent(items)) {
      examples
          .ofField(name, field)
          .ifPresent(
              found -> value.addExample(new ArrayList<Object>(List.of(found.split(" \\| ")))));
    }
  }

  private void describe(Parameter parameter) {
    if (parameter.getRef() != null) {
      return;
    }
    if (parameter.getDescription() == null) {
      descriptions.ofParameter(parameter.getName()).ifPresent(parameter::setDescription);
    }
    if (parameter.getExample() == null && is(parameter.getSchema(), SchemaType.STRING)) {
      examples.ofParameter(parameter.getName()).ifPresent(parameter::setExample);
    }
    if (parameter.getExample() == null && parameter.getSchema().getItems() != null) {
      examples
          .ofParameter(parameter.getName())
          .ifPresent(
              found -> parameter.setExample(new ArrayList<Object>(List.of(found.split(" \\| ")))));
    }
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
