package ma.prim.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * How values look in JSON, everywhere: enumerations are lower-case words, times RFC 3339, what is
 * absent is left out.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    json.setAnnotationIntrospector(
        AnnotationIntrospector.pair(
            json.getSerializationConfig().getAnnotationIntrospector(), new LowerCaseWords()));
  }

  /** Names constants as they travel, unless an annotation says otherwise. */
  private static final class LowerCaseWords extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
      for (int i = 0; i < constants.length; i++) {
        if (names[i] == null) {
          names[i] = constants[i].name().toLowerCase(Locale.ROOT);
        }
      }
      return names;
    }
  }
}
