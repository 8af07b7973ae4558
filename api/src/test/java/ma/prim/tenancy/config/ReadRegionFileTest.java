package ma.prim.tenancy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.RegionConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadRegionFileTest {
  private static final Path SHIPPED = Path.of("..", "tenant-config", "oriental.yaml");

  @TempDir Path folder;

  private final RegionFileReader reader = new RegionFileReader();

  /** What is put in place of a text that stands in the shipped file, and what is said of it. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("slug: oriental", "slug: Oriental", "must be lower-case letters and digits"),
        arguments("slug: oriental", "slug: orient", "must be the file's name, 'oriental'"),
        arguments("iso: MA-02", "iso: 02", "iso"),
        arguments("zone: Africa/Casablanca", "zone: Africa/Oujda", "is not a known time zone"),
        arguments("{code: \"02\",", "{code: 02,", "must be in quotes"),
        arguments("languages: [ar, fr, en]", "languages: [ar, fr, xx]", "'xx' is not the tag"),
        arguments("defaultLanguage: fr", "defaultLanguage: es", "is not one of languages"),
        arguments("  name: prim_oriental", "  name: prim-oriental", "underscores"),
        arguments(
            "  name: prim_oriental",
            "  name: prim_oriental\n  server: jdbc:mysql://db1:3306,,db2:3306",
            "must be jdbc:mysql://host:port"),
        arguments("  name: prim_oriental", "  password: secret", "secrets never stand in this"),
        arguments("realm: oriental", "realm: oriental\ncolour: blue", "'colour' is not a key"),
        arguments("  - http://localhost:3000", "  - http://localhost:3000/", "exact origin"),
        arguments("  - http://localhost:3000", "  - https://*.prim.ma", "exact origin"),
        arguments("  - http://localhost:3000", "  - null", "origins.0"),
        arguments("  - iso: MA-JRA", "  - iso: MA-NAD", "province 'MA-NAD' is here twice"),
        arguments("  - slug: berkane", "  - slug: nador", "cell 'nador' is here twice"),
        arguments("    prefix: BER", "    prefix: NAD", "prefix 'NAD' is here twice"),
        arguments("    province: MA-FIG", "    province: MA-AGD", "is not one of provinces"),
        arguments("    openedOn: 2024-05-24", "    openedOn: 2024-05-32", "is not a day, a month"),
        arguments(
            "from: \"08:30\", to: \"16:30\"", "from: \"18:30\", to: \"16:30\"", "before 'to'"),
        arguments("from: \"08:30\", to: \"16:30\"", "from: 08h30, to: \"16:30\"", "must be a time"),
        arguments("date: 2026-05-28", "date: 2026-02-30", "date"),
        arguments("date: 2026-05-28", "date: 2026-03-21", "the day '2026-03-21' is here twice"),
        arguments("  burst: 200", "  burst: 0", "minimum value of 1"),
        arguments("  contacts: 24", "  contacs: 24", "'contacs' is not a key"),
        arguments("allowedNetworks: []", "allowedNetworks: [10.0.0.1/8]", "is not a CIDR block"),
        arguments("allowedHosts: []", "allowedHosts: [\"*.ma\"]", "exact host name"),
        arguments("  - region: souss-massa", "  - region: oriental", "is not its own peer"),
        arguments("  - region: souss-massa", "  - region: Souss", "must be lower-case letters"),
        arguments(
            "  - region: souss-massa",
            "  - region: souss-massa\n    url: http://souss.example/",
            "without a slash at the end"),
        arguments(
            "  - region: souss-massa",
            "  - region: souss-massa\n    fingerprints: [AB12]",
            "64 hexadecimal digits"),
        arguments(
            "  - region: souss-massa",
            "  - {region: souss-massa, names: {fr: X}}\n  - region: souss-massa",
            "region 'souss-massa' is here twice"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsToldWithItsLine(String right, String wrong, String reason) throws IOException {
    String text = Files.readString(SHIPPED);
    assertThat(text).contains(right);
    Path file = file(text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

    List<FileError> errors = errors(file);

    int line = (int) text.substring(0, text.indexOf(right)).lines().count();
    int begins =
        text.substring(0, text.indexOf(right)).endsWith("\n") ? line + 1 : Math.max(line, 1);
    int last = begins + (int) wrong.lines().count() - 1;
    assertThat(errors)
        .anySatisfy(error -> {
          assertThat(error.reason()).contains(reason);
          assertThat(error.line()).isBetween(begins, last);
          assertThat(error.toString()).startsWith(file + ":" + error.line() + ": ");
        });
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    String text = Files.readString(SHIPPED).replace("MA-FIG\n    prefix", "MA-AGD\n    prefix");

    List<FileError> errors =
        errors(file(text.replace("iso: MA-02", "iso: xx").replace("  burst: 200\n", "")));

    assertThat(errors).extracting(FileError::reason).hasSize(3);
    assertThat(errors).extracting(FileError::line).isSorted();
    assertThat(errors.toString()).contains("'burst' is missing");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws IOException {
    assertThat(errors(file("slug: oriental\nnames: {ar: \"x\"\niso: MA-02\n")))
        .singleElement()
        .satisfies(error -> assertThat(error.line()).isEqualTo(2));
    assertThat(errors(file("slug: oriental\nslug: oriental\n")))
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).containsIgnoringCase("duplicate"));
    assertThat(errors(file(""))).hasSize(1);
    assertThat(errors(file("- oriental\n"))).hasSize(1);
    assertThat(errors(folder.resolve("absent.yaml"))).hasSize(1);
    Path latin = folder.resolve("oriental.yaml");
    Files.write(latin, "slug: é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(errors(latin)).extracting(FileError::reason).containsExactly("is not UTF-8");
  }

  @Test
  void theShippedFilesAreRight() throws WrongFile {
    RegionConfig oriental = reader.read(SHIPPED).config();
    RegionConfig souss = reader.read(SHIPPED.resolveSibling("souss-massa.yaml")).config();

    assertThat(oriental.cells()).extracting(CellConfig::slug).hasSize(9).contains("nador");
    assertThat(oriental.provinces()).hasSize(8);
    assertThat(souss.cells()).hasSize(3);
    assertThat(souss.provinces()).hasSize(6);
  }

  @Test
  void aServerMayBeAGroup() throws IOException, WrongFile {
    String group = "jdbc:mysql://db1.example:3306,db2.example:3306,[fd00::3]:3306";
    String own = "  name: prim_oriental\n  server: " + group;
    Path file = file(Files.readString(SHIPPED).replace("  name: prim_oriental", own));

    assertThat(reader.read(file).config().database().server()).contains(group);
  }

  @Test
  void aCellSaysWhatTheDefaultsSayUnlessItSaysItself() throws IOException, WrongFile {
    String own = "openedOn: 2024-05-24\n    profile: {languages: [ary], phone: \"+212536600000\"}";
    Path file = file(Files.readString(SHIPPED).replace("openedOn: 2024-05-24", own));

    CellConfig nador = reader.read(file).config().cell("nador").orElseThrow();

    assertThat(nador.profile().languages()).containsExactly("ary");
    assertThat(nador.profile().phone()).isEqualTo("+212536600000");
    assertThat(nador.profile().services()).contains("ADM");
    assertThat(nador.profile().openingHours().seasons()).hasSize(1);
  }

  private List<FileError> errors(Path file) {
    return catchThrowableOfType(WrongFile.class, () -> reader.read(file)).errors();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("oriental.yaml"), text);
  }
}
