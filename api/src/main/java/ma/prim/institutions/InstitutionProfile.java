package ma.prim.institutions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import ma.prim.tenancy.OpeningHours;

/** What an institution says of itself, as it is stored. */
record InstitutionProfile(
    List<String> provinces,
    List<String> communes,
    List<String> needs,
    Map<String, String> eligibility,
    List<RequiredDocument> documentsRequired,
    List<ContactPoint> contactPoints,
    OpeningHours opening,
    Map<String, String> note) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static InstitutionProfile of(InstitutionFields fields) {
    return new InstitutionProfile(
        fields.provinces(),
        fields.communes(),
        fields.needs(),
        fields.eligibility(),
        fields.documentsRequired(),
        fields.contactPoints(),
        fields.opening(),
        fields.note());
  }

  static InstitutionProfile of(JsonNode stored) {
    try {
      return JSON.treeToValue(stored, InstitutionProfile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an institution's profile cannot be read", e);
    }
  }

  JsonNode tree() {
    return JSON.valueToTree(this);
  }
}
