package ma.prim.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The bytes of an answer, made once: what is hashed for the ETag and kept for an Idempotency-Key is
 * what is sent.
 */
@Singleton
public class Answer {
  private static final String KEY = "answerBytes";

  private record Made(Object entity, byte[] bytes) {}

  private final ObjectMapper json;

  Answer(ObjectMapper json) {
    this.json = json;
  }

  public byte[] bytes(Object entity, RoutingContext request) {
    if (entity instanceof byte[] ready) {
      return ready;
    }
    Made made = request.get(KEY);
    if (made == null || !made.entity().equals(entity)) {
      made = new Made(entity, make(entity, Fields.of(request)));
      request.put(KEY, made);
    }
    return made.bytes();
  }

  private byte[] make(Object entity, Fields fields) {
    try {
      if (fields == null) {
        return json.writeValueAsBytes(entity);
      }
      ByteArrayBuilder bytes = new ByteArrayBuilder();
      try (JsonGenerator all = json.createGenerator(bytes);
          JsonGenerator some =
              new FilteringGeneratorDelegate(
                  all, fields.filter(entity), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
        json.writeValue(some, entity);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
