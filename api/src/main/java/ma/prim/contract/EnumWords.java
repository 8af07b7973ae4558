package ma.prim.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Enumerations travel as lower-case words; the scanner writes the constants of the code. */
final class EnumWords {
  private EnumWords() {}

  /** {@code Guardian.Kind} is a {@code GuardianKind}, and not the third {@code Kind}. */
  static void nameNested(Schemas schemas, IndexView code) {
    code.getKnownClasses().stream()
        .filter(ClassInfo::isEnum)
        .filter(type -> type.enclosingClass() != null)
        .filter(type -> type.name().toString().startsWith("ma.prim."))
        .sorted(Comparator.comparing(ClassInfo::name))
        .forEach(type -> name(schemas, type));
  }

  private static void name(Schemas schemas, ClassInfo type) {
    Set<Object> constants = constants(type);
    String outer = type.enclosingClass().withoutPackagePrefix();
    for (String name : List.copyOf(schemas.named().keySet())) {
      List<Object> values = schemas.named().get(name).getEnumeration();
      if (values != null
          && name.matches(type.simpleName() + "\\d*")
          && constants.equals(Set.copyOf(values))) {
        schemas.rename(name, outer + type.simpleName());
      }
    }
  }

  static void lowerCase(Schemas schemas, IndexView code) {
    Set<Set<Object>> ours =
        code.getKnownClasses().stream()
            .filter(ClassInfo::isEnum)
            .filter(type -> type.name().toString().startsWith("ma.prim."))
            .map(EnumWords::constants)
            .collect(Collectors.toSet());
    schemas.each(schema -> {
      List<Object> values = schema.getEnumeration();
      if (values != null && ours.contains(Set.copyOf(values))) {
        schema.setEnumeration(values.stream().map(EnumWords::word).toList());
        if (schema.getDescription() == null) {
          schema.setDescription("Labels in ar, fr and en: `GET /v1/dictionaries`.");
        }
      }
    });
  }

  private static Set<Object> constants(ClassInfo type) {
    return type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
  }

  private static Object word(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT);
  }
}
