package ma.prim.contract;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/** What the schema of a class is called. */
final class SchemaNames {
  private static final DotName SCHEMA = DotName.createSimple(Schema.class);

  private SchemaNames() {}

  static String of(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map((AnnotationInstance schema) -> schema.value("name"))
        .map(AnnotationValue::asString)
        .orElse(type.simpleName());
  }
}
