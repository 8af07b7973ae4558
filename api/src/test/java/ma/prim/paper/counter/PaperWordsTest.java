package ma.prim.paper.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperWordsTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  @Test
  void everyTextIsThereInEachLanguage() {
    for (PaperLanguage language : PaperLanguage.values()) {
      assertThat(PaperWords.in(language).keys()).isEqualTo(PaperWords.in(PaperLanguage.FR).keys());
    }
  }

  @Test
  void daysAreSaidAsInMorocco() {
    Instant day = Instant.parse("2026-11-23T10:00:00Z");
    assertThat(PaperWords.in(PaperLanguage.AR).day(day, ZONE)).isEqualTo("الاثنين 23 نونبر 2026");
    assertThat(PaperWords.in(PaperLanguage.FR).day(day, ZONE)).isEqualTo("lundi 23 novembre 2026");
    assertThat(PaperWords.in(PaperLanguage.EN).day(day, ZONE)).isEqualTo("Monday 23 November 2026");
  }

  @Test
  void whoSpeaksDarijaReadsArabic() {
    assertThat(PaperLanguage.firstOf(List.of("zgh", "ary", "fr"))).contains(PaperLanguage.AR);
    assertThat(PaperLanguage.firstOf(List.of("es"))).isEmpty();
  }
}
