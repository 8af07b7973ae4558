package ma.prim.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The labelled set that the project ships; {@code scripts/duplicates-quality} prints the same. */
class LabelledPairsTest {

  @Test
  void nineteenOfTwentyAreFoundAndNineOfTenAreRight() {
    LabelledPairs pairs = LabelledPairs.shipped();
    assertThat(pairs.size()).isGreaterThanOrEqualTo(2000);
    assertThat(pairs.recall()).as("%s", pairs).isGreaterThanOrEqualTo(0.95);
    assertThat(pairs.precision()).as("%s", pairs).isGreaterThanOrEqualTo(0.90);
  }
}
