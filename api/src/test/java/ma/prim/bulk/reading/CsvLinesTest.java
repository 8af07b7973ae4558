package ma.prim.bulk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as it comes: encodings, separators, quotes. */
class CsvLinesTest {
  private static final String FRENCH = "Prénom;Nom\nZoé;Créée à Fès\n";
  private static final String ARABIC = "الاسم;اللقب\nفاطمة;الوزاني\n";

  static Stream<byte[]> french() {
    return Stream.of(
        FRENCH.getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_8),
        ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_16LE),
        ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_16BE),
        FRENCH.getBytes(Charset.forName("windows-1252")));
  }

  @ParameterizedTest
  @MethodSource("french")
  void frenchInAnyEncoding(byte[] file) throws IOException {
    assertThat(lines(file))
        .containsEntry(1, List.of("Prénom", "Nom"))
        .containsEntry(2, List.of("Zoé", "Créée à Fès"));
  }

  static Stream<byte[]> arabic() {
    return Stream.of(
        ARABIC.getBytes(StandardCharsets.UTF_8), ARABIC.getBytes(Charset.forName("windows-1256")));
  }

  @ParameterizedTest
  @MethodSource("arabic")
  void arabicInAnyEncoding(byte[] file) throws IOException {
    assertThat(lines(file)).containsEntry(2, List.of("فاطمة", "الوزاني"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void anySeparator(String separator) throws IOException {
    String text = "\"a;b,c\"" + separator + "d\r\n1" + separator + "\"two\nlines\"\r\n";
    assertThat(lines(text.getBytes(StandardCharsets.UTF_8)))
        .containsEntry(1, List.of("a;b,c", "d"))
        .containsEntry(2, List.of("1", "two\nlines"));
  }

  @Test
  void linesAreCountedAsTheFileHasThemAndEmptyOnesLeftOut() throws IOException {
    String text = "a,b\n\n1,\"x\ny\"\n,\n2,z\n";
    assertThat(lines(text.getBytes(StandardCharsets.UTF_8)).keySet()).containsExactly(1, 3, 6);
  }

  private static Map<Integer, List<String>> lines(byte[] file) throws IOException {
    Map<Integer, List<String>> lines = new LinkedHashMap<>();
    CsvLines.read(file, lines::put);
    return lines;
  }
}
