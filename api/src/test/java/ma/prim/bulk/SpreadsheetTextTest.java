package ma.prim.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell that we write computes anything, and each reads back as it was. */
class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\tx",
        "  =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "\u200f=1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "\u22121",
        "\"=1+1",
        "'=1+1",
        "=HYPERLINK(\"http://x\")\nmore"
      })
  void whatWouldBeComputedIsText(String text) {
    assertThat(SpreadsheetText.inPlainText(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetText.inTypedCell(text)).isEqualTo("'" + text);
    assertThat(SpreadsheetText.read("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Amina", "الوزاني", "l'acte", "'quoted'", "a=b", "1984-05", "12"})
  void whatIsTextStaysAsItIs(String text) {
    assertThat(SpreadsheetText.inPlainText(text)).isEqualTo(text);
    assertThat(SpreadsheetText.inTypedCell(text)).isEqualTo(text);
    assertThat(SpreadsheetText.read(text)).isEqualTo(text);
  }

  @Test
  void aPhoneNumberNeedsNoMarkInACellOfText() {
    assertThat(SpreadsheetText.inTypedCell("+212612345678")).isEqualTo("+212612345678");
    assertThat(SpreadsheetText.inTypedCell("+212612345678+1")).startsWith("'");
    assertThat(SpreadsheetText.inPlainText("+212612345678")).isEqualTo("'+212612345678");
    assertThat(SpreadsheetText.read("'+212612345678")).isEqualTo("+212612345678");
  }
}
