package ma.prim.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * The columns of entries that hold JSON. Somebody may have spoilt them: then they are not shown.
 */
@Singleton
class EntryTexts {
  private static final TypeReference<List<String>> IDS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final ObjectMapper json;

  EntryTexts(ObjectMapper json) {
    this.json = json;
  }

  List<String> ids(String text) {
    return read(text, IDS);
  }

  Map<String, String> details(String text) {
    return read(text, DETAILS);
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException spoilt) {
      return null;
    }
  }
}
