package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\"8\"", "8", "\"17\"", "\"7x\"", "x", "\"\"", "", "W/", "\"8.7\"", "\"7-gzip\""})
  void othersAreNotOfTheVersion(String header) {
    assertThat(EntityTags.parse(header).hasVersion(7)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\"",
        "7",
        "W/\"7\"",
        "\"7.k3d_-9\"",
        "W/\"7.abc\"",
        "*",
        " * ",
        "\"6\", \"7\"",
        "6,7"
      })
  void theVersionIsFoundHoweverItIsWritten(String header) {
    assertThat(EntityTags.parse(header).hasVersion(7)).isTrue();
  }

  @Test
  void ifNoneMatchComparesTheWholeTag() {
    assertThat(EntityTags.parse("W/\"7.abc\"").has("\"7.abc\"")).isTrue();
    assertThat(EntityTags.parse("\"7\"").has("\"7.abc\"")).isFalse();
    assertThat(EntityTags.parse("*").has("\"7.abc\"")).isTrue();
  }
}
