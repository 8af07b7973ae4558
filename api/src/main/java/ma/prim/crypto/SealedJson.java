package ma.prim.crypto;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Keeps a record's personal content as one sealed JSON text. The mapper is this class's own: what
 * the API accepts or shows may change without touching what is stored, and a field that a newer
 * copy of the service has written is ignored by an older one.
 */
@Singleton
public class SealedJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final RegionCipher cipher;

  SealedJson(RegionCipher cipher) {
    this.cipher = cipher;
  }

  /** Seals the content for this context ({@code people/0190…}). */
  public byte[] seal(Object content, String context) {
    try {
      return cipher.seal(MAPPER.writeValueAsBytes(content), context);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("content of " + context + " cannot be written", unwritable);
    }
  }

  /** Opens what {@link #seal} made for the same context. */
  public <T> T open(byte[] sealed, Class<T> type, String context) {
    try {
      return MAPPER.readValue(cipher.open(sealed, context), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("content of " + context + " cannot be read", unreadable);
    }
  }
}
