package ma.prim.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.prim.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\"\"", "\"a", "a\"", "a b", "a,b", "\"a\";p=1 2", "é", "\"a\\x\""})
  void whatIsNoKeyIsRefused(String header) {
    assertThatThrownBy(() -> IdempotencyKey.parse(header)).isInstanceOf(Problem.class);
  }

  @Test
  void aLongKeyIsRefused() {
    assertThat(IdempotencyKey.parse("x".repeat(255))).hasSize(255);
    assertThatThrownBy(() -> IdempotencyKey.parse("x".repeat(256))).isInstanceOf(Problem.class);
  }

  @Test
  void quotedAndBareAreTheSameKey() {
    assertThat(IdempotencyKey.parse("\"8e03978e-40d5\"")).isEqualTo("8e03978e-40d5");
    assertThat(IdempotencyKey.parse(" 8e03978e-40d5 ")).isEqualTo("8e03978e-40d5");
    assertThat(IdempotencyKey.parse("\"a \\\"b\\\\\"")).isEqualTo("a \"b\\");
  }
}
