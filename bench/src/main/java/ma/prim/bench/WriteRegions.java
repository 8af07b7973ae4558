package ma.prim.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the files of a world's regions: the shipped ones, with more cells and more regions like
 * them. Limits of requests are taken off: they would be measured instead.
 */
final class WriteRegions {
  private static final List<String> SHIPPED = List.of("oriental", "souss-massa");
  /** Of the country's other regions; each is one region's. */
  private static final List<String> CODES =
      List.of("MA-01", "MA-03", "MA-04", "MA-05", "MA-06", "MA-07", "MA-08", "MA-10", "MA-11", "MA-12");

  private static final int UNLIMITED = 1_000_000;
  private static final int LETTERS = 26;

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Path shipped;
  private final Path folder;
  private final String world;

  /**
   * @param shipped the folder of the files that the project ships
   * @param world a word that makes databases and realms its own
   */
  WriteRegions(Path shipped, Path folder, String world) {
    this.shipped = shipped;
    this.folder = folder;
    this.world = world;
  }

  /**
   * @param cells of each region; 0 for those that it has
   */
  void write(int regions, int cells) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < regions; number++) {
      ObjectNode region = (ObjectNode) yaml.readTree(shipped.resolve(name(number) + ".yaml").toFile());
      String slug = number < SHIPPED.size() ? name(number) : "region-" + number;
      region.put("slug", slug);
      if (number >= SHIPPED.size()) {
        region.put("iso", CODES.get(number - SHIPPED.size()));
      }
      region.put("realm", world + "-" + slug);
      region.set("database", yaml.createObjectNode().put("name", "prim_" + world + "_" + slug.replace('-', '_')));
      ObjectNode quotas = (ObjectNode) region.path("quotas");
      quotas.fieldNames().forEachRemaining(quota -> quotas.put(quota, UNLIMITED));
      region.withObject("/webhooks").putArray("allowedHosts").add("localhost");
      region.remove("peers");
      addCells(region.withArray("cells"), cells);
      yaml.writeValue(folder.resolve(slug + ".yaml").toFile(), region);
    }
  }

  private static String name(int number) {
    return SHIPPED.get(number % SHIPPED.size());
  }

  private static void addCells(ArrayNode cells, int wanted) {
    int own = cells.size();
    for (int number = own; number < wanted; number++) {
      ObjectNode cell = cells.get(number % own).deepCopy();
      cell.put("slug", "cell-" + number);
      cell.put("prefix", prefix(number));
      cell.remove("profile");
      cells.add(cell);
    }
  }

  /** Four letters that no shipped prefix has. */
  private static String prefix(int number) {
    return "X" + letter(number / LETTERS / LETTERS) + letter(number / LETTERS) + letter(number);
  }

  private static char letter(int number) {
    return (char) ('A' + number % LETTERS);
  }
}
