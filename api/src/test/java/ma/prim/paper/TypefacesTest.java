package ma.prim.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefacesTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatNoFontHasShowsAsTheReplacementCharacter(boolean bold) {
    assertThat(Typefaces.of("中", bold)).isNull();
    assertThat(Typefaces.of("😀", bold)).isNull();
    assertThat(Typefaces.fallback(bold).has(Piece.REPLACEMENT)).isTrue();
  }
}
