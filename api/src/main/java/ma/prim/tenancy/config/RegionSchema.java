package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** tenant-config/region.schema.json, as it was when this program was built. */
final class RegionSchema {
  private static final String RESOURCE = "/ma/prim/tenancy/config/region.schema.json";
  private static final Pattern SECRET =
      Pattern.compile(".*(password|passwd|secret|token|private.?key|api.?key).*");

  private final Schema schema;

  RegionSchema() {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .errorMessageKeyword("errorMessage")
            .formatAssertionsEnabled(true)
            .locale(Locale.ENGLISH)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    this.schema = registry.getSchema(text(), InputFormat.JSON);
  }

  /** Tells each error with the value it concerns. */
  void check(JsonNode file, BiConsumer<JsonPointer, String> errors) {
    for (Error error : schema.validate(file)) {
      JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
      if (error.getKeyword().equals("additionalProperties")) {
        errors.accept(at.appendProperty(error.getProperty()), unknown(error.getProperty()));
      } else if (error.getKeyword().equals("required")) {
        errors.accept(at, key(at) + "'" + error.getProperty() + "' is missing");
      } else {
        errors.accept(at, key(at) + error.getMessage());
      }
    }
  }

  private static String unknown(String key) {
    if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
      return "'"
          + key
          + "': secrets never stand in this file; name an environment variable or a file"
          + " (passwordEnv, passwordFile)";
    }
    return "'" + key + "' is not a key that is known here";
  }

  private static String key(JsonPointer at) {
    return at.matches() ? "" : at.toString().substring(1).replace('/', '.') + ": ";
  }

  private static String text() {
    try (InputStream in = RegionSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
