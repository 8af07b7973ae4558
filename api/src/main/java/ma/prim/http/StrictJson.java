package ma.prim.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document and nothing else: UTF-8 (RFC 8259), no repeated keys, nothing after the
 * end, no NaN, no deep nesting. What cannot be read is a problem that says where.
 */
final class StrictJson {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 256;

  private static final ObjectMapper TREES =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

  private StrictJson() {}

  /** An empty body is an empty object: what it lacks is then named field by field. */
  static JsonNode read(byte[] body) {
    if (body.length == 0) {
      return TREES.createObjectNode();
    }
    try (JsonParser parser = TREES.createParser(text(body))) {
      JsonNode document = TREES.readTree(parser);
      if (document == null || document.isMissingNode()) {
        return TREES.createObjectNode();
      }
      if (parser.nextToken() != null) {
        throw malformed(parser.currentTokenLocation());
      }
      return document;
    } catch (JsonProcessingException broken) {
      throw malformed(broken.getLocation());
    } catch (java.io.IOException broken) {
      throw malformed(null);
    }
  }

  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static Problem malformed(JsonLocation place) {
    if (place == null || place.getLineNr() < 1) {
      return new Problem(ProblemCode.MALFORMED_JSON);
    }
    Map<String, Object> params = Map.of("line", place.getLineNr(), "column", place.getColumnNr());
    return new Problem(
        ProblemCode.MALFORMED_JSON, List.of(Violation.at("", "malformed", params)), Map.of());
  }
}
