package ma.prim.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.prim.http.Include;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * What travels as one text, whatever it is in the code: ids, times, values with a form of their
 * own.
 */
final class ScalarTypes {
  private static final DotName JSON_VALUE =
      DotName.createSimple(com.fasterxml.jackson.annotation.JsonValue.class);
  private static final List<String> WITHOUT_A_NAME =
      List.of(
          "UUID", "Instant", "LocalDate", "LocalTime", "Duration", "URI", Include.class.getName());

  private static final String NOT_BLANK = "\\S";

  private ScalarTypes() {}

  static void describe(Schemas schemas, IndexView code) {
    for (AnnotationInstance annotation : code.getAnnotations(JSON_VALUE)) {
      ClassInfo type = declaring(annotation.target());
      Schema schema = schemas.named().get(SchemaNames.of(type));
      if (!type.isEnum() && schema != null) {
        schema.setProperties(null);
        schema.setRequired(null);
        schema.setType(new ArrayList<>(List.of(SchemaType.STRING)));
      }
    }
    Map<String, Schema> inlined = new HashMap<>(schemas.named());
    inlined.keySet().retainAll(WITHOUT_A_NAME);
    schemas.each(schema -> {
      Schema meant = inlined.get(Schemas.referred(schema));
      if (meant != null) {
        inline(schema, meant);
      }
    });
    schemas.each(ScalarTypes::simplify);
  }

  private static ClassInfo declaring(AnnotationTarget target) {
    return target.kind() == AnnotationTarget.Kind.METHOD
        ? target.asMethod().declaringClass()
        : target.asField().declaringClass();
  }

  private static void inline(Schema schema, Schema meant) {
    schema.setRef(null);
    schema.setType(new ArrayList<>(meant.getType()));
    schema.setFormat(meant.getFormat());
  }

  /** The format says it all; addresses may be relative; one null is enough. */
  private static void simplify(Schema schema) {
    if ("uri".equals(schema.getFormat())) {
      schema.setFormat("uri-reference");
    }
    if ("uuid".equals(schema.getFormat())) {
      schema.setPattern(null);
    }
    schema.setPattern(whole(schema.getPattern()));
    if (schema.getType() != null) {
      schema.setType(new ArrayList<>(schema.getType().stream().distinct().toList()));
    }
  }

  /** The constraint in the code is on the whole text, a schema's pattern on any part of it. */
  private static String whole(String pattern) {
    return pattern == null || pattern.equals(NOT_BLANK) || pattern.startsWith("^")
        ? pattern
        : "^(?:" + pattern + ")$";
  }
}
