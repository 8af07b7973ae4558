package ma.prim.contract;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** A record is its components; the scanner takes questions ({@code isEmpty()}) for fields. */
final class Records {
  private Records() {}

  static void keepComponents(Schemas schemas, IndexView code) {
    code.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .filter(type -> type.name().toString().startsWith("ma.prim."))
        .forEach(type -> keepComponents(schemas.named().get(SchemaNames.of(type)), type));
  }

  private static void keepComponents(Schema schema, ClassInfo type) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Set<String> components =
        type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    if (schema.getProperties().keySet().containsAll(components)) {
      Set.copyOf(schema.getProperties().keySet()).stream()
          .filter(property -> !components.contains(property))
          .forEach(schema::removeProperty);
    }
  }
}
