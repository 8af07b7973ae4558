package ma.prim.bulk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in cells, as the API writes it. */
class CellTextTest {

  @ParameterizedTest
  @CsvSource({
    "17/05/1984, 1984-05-17",
    "7.5.1984, 1984-05-07",
    "1984-05-17, 1984-05-17",
    "1984-05-17T00:00, 1984-05-17",
    "1984/5/7, 1984-05-07",
    "05/1984, 1984-05",
    "1984-5, 1984-05",
    "1984, 1984",
    "١٧/٠٥/١٩٨٤, 1984-05-17",
    "۱۹۸۴, 1984",
    "31/31/1984, 1984-31-31",
    "hier, hier"
  })
  void dates(String written, String read) {
    assertThat(CellText.date(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "0612345678, +212612345678",
    "06 12 34 56 78, +212612345678",
    "612345678, +212612345678",
    "+212 6 12 34 56 78, +212612345678",
    "00212612345678, +212612345678",
    "212612345678, +212612345678",
    "٠٦١٢٣٤٥٦٧٨, +212612345678",
    "0031612344821, +31612344821",
    "31612344821, +31612344821",
    "voir la voisine, voir la voisine",
    "12, 12"
  })
  void phones(String written, String read) {
    assertThat(CellText.phone(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "oui, true",
    "Non, false",
    "نعم, true",
    "لا, false",
    "X, true",
    "VRAI, true",
    "0, false"
  })
  void yesAndNo(String written, boolean read) {
    assertThat(CellText.flag(written)).contains(read);
  }

  @Test
  void whatIsNeitherYesNorNo() {
    assertThat(CellText.flag("peut-être")).isEmpty();
  }

  @Test
  void severalInOneCell() {
    assertThat(CellText.codes("MA | ES،FR; DZ/TN")).containsExactly("MA", "ES", "FR", "DZ", "TN");
    assertThat(CellText.texts("El Ouazzani, Amina | Mina"))
        .containsExactly("El Ouazzani, Amina", "Mina");
    assertThat(CellText.places("cnie | | passport")).containsExactly("cnie", "", "passport");
  }
}
