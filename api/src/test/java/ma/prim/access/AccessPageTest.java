package ma.prim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import ma.prim.http.Words;
import org.junit.jupiter.api.Test;

/** docs/access.md is printed from the matrix; {@code -Dprim.docs.update=true} prints it anew. */
class AccessPageTest {
  private static final Path PAGE = Path.of("..", "docs", "access.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("prim.docs.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    StringBuilder text =
        new StringBuilder(
            """
            # Who may do what

            Printed from `access/AccessMatrix.java`. `content`: the whole resource, in the places where the role is held. `headers`:
            number, cell, need, state, clocks and officer only. A role without a mark is answered 403, for every id. What lies outside
            the places where a role is held does not exist: 404.

            | operation |\
            """);
    for (Role role : Role.values()) {
      text.append(' ').append(role.word()).append(" |");
    }
    text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    for (Rule rule : new AccessMatrix().rows()) {
      text.append("| ").append(rule.operationId()).append(" |");
      switch (rule.audience()) {
        case PUBLIC -> text.append(" everybody, without a token |");
        case SIGNED_IN -> text.append(" whoever has a token of the region |");
        case ROLES -> text.append(marks(rule));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String marks(Rule rule) {
    return Arrays.stream(Role.values())
        .map(role -> " " + (rule.allows(role) ? Words.of(rule.reach().get(role)) : "") + " |")
        .collect(Collectors.joining());
  }
}
