package ma.prim.tenancy.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import ma.prim.tenancy.RegionConfig;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads and checks one region's file. */
public final class RegionFileReader {
  public static final String SUFFIX = ".yaml";

  private final YAMLMapper mapper =
      YAMLMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();
  private final RegionSchema schema = new RegionSchema();

  /**
   * @throws WrongFile with every error of the file
   */
  public RegionFile read(Path path) throws WrongFile {
    String text = text(path);
    JsonNode tree = tree(path, text);
    Lines lines = Lines.of(text);
    List<FileError> errors = new ArrayList<>();
    BiConsumer<JsonPointer, String> report =
        (at, reason) -> errors.add(new FileError(path.toString(), lines.of(at), reason));
    schema.check(tree, report);
    new RegionChecks(tree, report).check(slug(path));
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparingInt(FileError::line));
      throw new WrongFile(errors);
    }
    return new RegionFile(path, config(path, tree), lines);
  }

  /** The slug of the region that a file of this name declares. */
  public static String slug(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static String text(Path path) throws WrongFile {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw wrong(path, 1, "is not UTF-8");
    } catch (IOException e) {
      throw wrong(path, 1, "cannot be read: " + e.getMessage());
    }
  }

  private JsonNode tree(Path path, String text) throws WrongFile {
    try {
      JsonNode tree = mapper.readTree(text);
      if (!tree.isObject()) {
        throw wrong(path, 1, "is not a region: keys and values are expected");
      }
      return tree;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw wrong(path, Math.max(line, 1), firstLine(e.getOriginalMessage()));
    } catch (YAMLException e) {
      throw wrong(path, 1, firstLine(e.getMessage()));
    }
  }

  private RegionConfig config(Path path, JsonNode tree) throws WrongFile {
    JsonNode defaults = ((ObjectNode) tree).remove("cellDefaults");
    if (defaults instanceof ObjectNode profile) {
      tree.path("cells").forEach(cell -> fillIn((ObjectNode) cell, profile));
    }
    try {
      return mapper.treeToValue(tree, RegionConfig.class);
    } catch (JsonProcessingException e) {
      throw wrong(path, 1, firstLine(e.getOriginalMessage()));
    }
  }

  /** What the cell's own profile says wins, key by key. */
  private static void fillIn(ObjectNode cell, ObjectNode defaults) {
    ObjectNode profile = defaults.deepCopy();
    if (cell.path("profile") instanceof ObjectNode own) {
      profile.setAll(own);
    }
    cell.set("profile", profile);
  }

  private static WrongFile wrong(Path path, int line, String reason) {
    return new WrongFile(List.of(new FileError(path.toString(), line, reason)));
  }

  private static String firstLine(String message) {
    return message == null ? "is not YAML" : message.lines().findFirst().orElse("is not YAML");
  }
}
