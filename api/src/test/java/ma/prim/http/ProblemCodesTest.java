package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Codes, texts and docs/problems.md say the same; -Dprim.docs.update=true prints the page. */
class ProblemCodesTest {
  private static final Path PAGE = Path.of("..", "docs", "problems.md");

  private final ProblemTexts texts = new ProblemTexts();

  @Test
  void everyCodeHasItsTextsInEveryLanguage() {
    for (String language : ReaderLanguage.ALL) {
      for (ProblemCode code : ProblemCode.values()) {
        assertThat(texts.has(code.word() + ".title", language))
            .as("%s %s", code, language)
            .isTrue();
        assertThat(texts.has(code.word() + ".detail", language))
            .as("%s %s", code, language)
            .isTrue();
      }
    }
  }

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(texts.keys("ar")).isEqualTo(texts.keys("fr")).isEqualTo(texts.keys("en"));
  }

  @Test
  void thePageOfProblemsIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("prim.docs.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Problems

        Every refusal is `application/problem+json` (RFC 9457) with a `code` of this list; the code and its status
        never change. `title` and `detail` are in the language of `Accept-Language` (ar, fr, en). The same list is
        served at `/problems`, each code at the `type` of its problems. Printed from `ProblemCode` and
        `problems/en.properties` by `mvn test -Dtest=ProblemCodesTest -Dprim.docs.update=true`.

        | code | status | title | what to do |
        |---|---|---|---|
        """);
    for (ProblemCode code : ProblemCode.values()) {
      page.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(
                  code.word(), code.status(), texts.title(code, "en"), texts.detail(code, "en")));
    }
    page.append(
        """

        ## What `errors` name

        Each entry has the place (`pointer` into the body, or `parameter`), a `code`, a `detail` in the reader's
        language and, where the text has values, `params`.

        | code | meaning |
        |---|---|
        """);
    texts.keys("en").stream()
        .filter(key -> key.startsWith("violation."))
        .forEach(key ->
            page.append(
                "| `%s` | %s |\n"
                    .formatted(key.substring("violation.".length()), texts.raw(key, "en"))));
    return page.toString();
  }
}
