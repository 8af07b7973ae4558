package ma.prim.agreements.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorValuesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, 10, 3, 30",
        "-, 10, 3, 30",
        "20, 40, 30, 50",
        // Less than before, more than wanted, a way down, no way at all.
        "20, 40, 10, 0",
        "0, 10, 12, 100",
        "40, 20, 25, 75",
        "5, 5, 7, 0",
        "0, -, 7, 0",
        // A third is not yet 34 percent.
        "0, 3, 1, 33"
      })
  void theShareIsThatOfTheWay(
      BigDecimal baseline, BigDecimal target, BigDecimal last, int percent) {
    Indicator indicator =
        new Indicator(Map.of("fr", "x"), null, baseline, target, IndicatorCounts.SESSIONS);
    assertThat(
            IndicatorValues.share(
                indicator, List.of(new MeasureReport.Actual(LocalDate.of(2026, 1, 1), last))))
        .isEqualTo(percent);
    assertThat(IndicatorValues.share(indicator, List.of())).isZero();
  }
}
