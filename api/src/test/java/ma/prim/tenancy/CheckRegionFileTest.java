package ma.prim.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As scripts/prim runs it: a program of its own. */
class CheckRegionFileTest {
  private static final Path SHIPPED = Path.of("..", "tenant-config");

  @TempDir Path folder;

  private record Result(int exit, List<String> lines) {}

  @Test
  void withoutAFileItSaysHowItIsUsed() throws Exception {
    Result result = check();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.lines()).singleElement().asString().startsWith("usage:");
  }

  @Test
  void twoRegionsDoNotShareADatabaseOrARealm() throws Exception {
    Path souss = copy("souss-massa", "name: prim_souss_massa", "name: prim_oriental");
    Path oriental = copy("oriental", "realm: oriental", "realm: souss-massa");

    Result result = check(souss, oriental);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines())
        .containsExactly(
            oriental + ":13: realm: is that of region 'souss-massa' already",
            oriental + ":10: database: is that of region 'souss-massa' already");
  }

  @Test
  void aMistakeIsOneLineWithFileLineAndReason() throws Exception {
    Path oriental = copy("oriental", "zone: Africa/Casablanca", "zone: Africa/Oujda");

    Result result = check(oriental);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines())
        .containsExactly(oriental + ":6: zone: 'Africa/Oujda' is not a known time zone");
  }

  @Test
  void filesThatAreRightPassWithoutAWord() throws Exception {
    Result result = check(SHIPPED.resolve("oriental.yaml"), SHIPPED.resolve("souss-massa.yaml"));
    assertThat(result.lines()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  private Path copy(String slug, String right, String wrong) throws IOException {
    String text = Files.readString(SHIPPED.resolve(slug + ".yaml"));
    assertThat(text).contains(right);
    return Files.writeString(folder.resolve(slug + ".yaml"), text.replace(right, wrong));
  }

  private static Result check(Path... files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CheckRegionFile.class.getName());
    List.of(files).forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.lines().toList());
  }
}
