package ma.prim.cells;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.prim.tenancy.CellConfig;

/** Profiles as they are stored: every field is there, null where nothing is said. */
final class Profiles {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Profiles() {}

  static JsonNode tree(CellConfig.Profile profile) {
    return JSON.valueToTree(profile);
  }

  static CellConfig.Profile of(ObjectNode stored) {
    try {
      return JSON.treeToValue(stored, CellConfig.Profile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cell's profile cannot be read", e);
    }
  }
}
