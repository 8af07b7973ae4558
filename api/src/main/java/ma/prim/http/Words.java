package ma.prim.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which the constants of an enumeration travel: {@code on_hold}. */
public final class Words {
  private static final ClassValue<Words> CACHE =
      new ClassValue<>() {
        @Override
        protected Words computeValue(Class<?> type) {
          return new Words(type);
        }
      };

  private final Map<String, Object> byWord = new LinkedHashMap<>();

  private Words(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      byWord.put(of((Enum<?>) constant), constant);
    }
  }

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Words of(Class<?> enumeration) {
    return CACHE.get(enumeration);
  }

  Optional<Object> read(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  List<String> all() {
    return List.copyOf(byWord.keySet());
  }
}
