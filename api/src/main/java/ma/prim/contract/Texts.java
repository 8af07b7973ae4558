package ma.prim.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Texts of the document that need not stand in the code: {@code contract/*.properties}. */
final class Texts {
  private final Properties texts = new Properties();

  Texts(String resource) {
    try (InputStream file = Texts.class.getResourceAsStream(resource)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  Optional<String> of(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** What is said of the field of this schema, else of every field of that name. */
  Optional<String> ofField(String schema, String field) {
    return of(schema + "." + field).or(() -> of(field));
  }

  Optional<String> ofParameter(String name) {
    return of("?" + name);
  }
}
