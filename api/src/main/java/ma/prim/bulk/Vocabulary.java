package ma.prim.bulk;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.prim.reference.Communes;
import ma.prim.reference.Countries;
import ma.prim.reference.Enumerations;
import ma.prim.reference.Labels;
import ma.prim.reference.Languages;
import ma.prim.reference.Needs;
import ma.prim.reference.Term;

/** Codes and what they are called: both are written in cells, and either is understood there. */
@Singleton
public class Vocabulary {
  public static final String NEED = "need";
  public static final String COMMUNE = "commune";
  public static final String COUNTRY = "country";
  public static final String LANGUAGE = "language";

  private static final List<Term> NO_NATIONALITY =
      List.of(
          new Term("stateless", new Labels("عديم الجنسية", "Apatride", "Stateless")),
          new Term("unknown", new Labels("غير معروف", "Inconnu", "Unknown")));

  private final Map<String, Map<String, Term>> byCode = new HashMap<>();
  private final Map<String, Map<String, String>> codeByText = new HashMap<>();

  Vocabulary(
      Enumerations enumerations,
      Needs needs,
      Communes communes,
      Countries countries,
      Languages languages) {
    enumerations.all().forEach(this::add);
    add(NEED, needs.all().stream().map(need -> new Term(need.code(), need.labels())).toList());
    add(
        COMMUNE,
        communes.all().stream()
            .map(commune -> new Term(commune.code(), commune.labels()))
            .toList());
    communes
        .all()
        .forEach(commune ->
            commune
                .aliases()
                .forEach(
                    alias -> codeByText.get(COMMUNE).putIfAbsent(fold(alias), commune.code())));
    add(COUNTRY, Stream.concat(countries.all().stream(), NO_NATIONALITY.stream()).toList());
    add(
        LANGUAGE,
        languages.met().stream()
            .map(language -> new Term(language.code(), language.labels()))
            .toList());
  }

  private void add(String kind, List<Term> terms) {
    Map<String, Term> codes = new LinkedHashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Term term : terms) {
      codes.put(term.code(), term);
      for (String label :
          new String[] {term.labels().ar(), term.labels().fr(), term.labels().en()}) {
        if (label != null) {
          // What two are called by is understood as neither.
          texts.merge(fold(label), term.code(), (one, two) -> one.equals(two) ? one : "");
        }
      }
    }
    // A code is itself, whatever else is called so.
    for (Term term : terms) {
      texts.put(fold(term.code()), term.code());
    }
    byCode.put(kind, codes);
    codeByText.put(kind, texts);
  }

  /** What a code is called; the code itself where it has no label. */
  public String label(String kind, String code, String language) {
    Term term = byCode.get(kind).get(code);
    String label = term == null ? null : Headings.in(language, term.labels());
    return label == null ? code : label;
  }

  /** The code that a text is, or calls by its label in one of the three languages. */
  public Optional<String> code(String kind, String text) {
    return Optional.ofNullable(codeByText.get(kind).get(fold(text)))
        .filter(code -> !code.isEmpty());
  }

  public List<Term> terms(String kind) {
    return List.copyOf(byCode.get(kind).values());
  }

  /** Letters and digits only, without case and marks. */
  public static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
