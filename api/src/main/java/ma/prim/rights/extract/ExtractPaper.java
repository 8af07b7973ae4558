package ma.prim.rights.extract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import ma.prim.paper.Paper;

/** Writes an extract down as the paper that the person takes home. */
@Singleton
class ExtractPaper {
  private static final String PAPER = "paper";
  private static final float BETWEEN_ENTRIES = 6;
  private static final List<Integer> SHARES = List.of(2, 4, 2);

  private final ExtractWords words;

  ExtractPaper(ExtractWords words) {
    this.words = words;
  }

  Paper of(Extract extract) {
    String language = extract.language();
    Paper paper =
        Paper.in(Locale.of(language, "MA"))
            .title(label("title", language))
            .fact(label("madeAt", language), time(extract.madeAt(), language))
            .paragraph(label(extract.complete() ? "complete" : "partial", language));
    for (Extract.Section section : extract.sections()) {
      if (section.entries().isEmpty()) {
        continue;
      }
      paper.heading(section.label());
      section
          .entries()
          .forEach(entry -> {
            entry.lines().forEach(line -> paper.fact(line.label(), line.text()));
            paper.gap(BETWEEN_ENTRIES);
          });
    }
    return paper
        .heading(label("accesses", language))
        .paragraph(label("officers", language))
        .table(
            List.of(label("at", language), label("who", language), label("what", language)),
            SHARES,
            extract.accesses().stream()
                .map(access -> List.of(time(access.at(), language), access.who(), access.what()))
                .toList())
        .footer(label("title", language));
  }

  private String label(String name, String language) {
    return words
        .field(PAPER, name)
        .map(field -> ExtractWords.in(field.labels(), language))
        .orElseThrow(() -> new IllegalStateException("no text for " + name));
  }

  private String time(Object at, String language) {
    return words.text(words.field(PAPER, "at").orElseThrow(), at, language);
  }
}
