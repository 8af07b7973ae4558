package ma.prim.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of a paper is what was put on it, in the order of reading. */
class ReadablePaperTest {
  private static final Printer PRINTER = new Printer();

  static final List<String> TEXTS =
      List.of(
          "رقم الملف NAD-2026-000123",
          "المبلغ المطلوب هو 1 250,00 MAD قبل 12/05/2026",
          "المبلغ 1 250,00 درهم (حوالي 115,50 €) أي 50% من الكلفة",
          "1\u00A0250,00 MAD",
          "الهاتف: +212 6 12 34 56 78 أو 05 36 12 34 56",
          "مُحَمَّدٌ الوَزَّانِيُّ بْنُ عَبْدِ اللَّهِ",
          "لا لأن الآن الإدارة بالآلات",
          "السيد Mohammed El Ouazzani (CIN: AB123456)، الناظور",
          "Cellule de Nador : محمد الوزاني (ملف 2026-001) – « urgent »",
          "«مركز» [أ] {ب} <ج> ؟ ! ؛",
          "CNSS/الضمان",
          "1250,00د",
          "12-05-2026م",
          "٢٠٢٦/٠٥/١٢ ٪50 ٥٠٪",
          "ⴰⵣⵓⵍ azul أزول",
          "وثيقة 😀 👨‍👩‍👧 中文",
          "L’Haÿ-les-Roses, élève, cœur, e\u0301te\u0301",
          "ﷺ ﻻ ﻣﺤﻤﺪ",
          "a.b@c.ma https://prim.ma/x?y=1",
          "12:30 – 14:30، من 5 إلى 7");

  @ParameterizedTest
  @FieldSource("TEXTS")
  void inArabicAndInFrench(String text) throws IOException {
    for (String language : List.of("ar", "fr")) {
      assertThat(read(paper(language, text))).isEqualTo(plain(text));
    }
  }

  @Test
  void anyWordsBesideEachOther() throws IOException {
    Random random = new Random(20_261_123);
    List<String> words =
        TEXTS.stream().flatMap(text -> Stream.of(text.split(" ", -1))).distinct().toList();
    for (int round = 0; round < 150; round++) {
      List<String> chosen = new ArrayList<>();
      for (int count = 1 + random.nextInt(30); count > 0; count--) {
        chosen.add(words.get(random.nextInt(words.size())));
      }
      String text = String.join(" ", chosen);
      assertThat(read(paper(round % 2 == 0 ? "ar" : "fr", text))).isEqualTo(plain(text));
    }
  }

  /** Alone, nothing but a mark can tell a reader that such a word begins at its right. */
  @ParameterizedTest
  @ValueSource(strings = {"وPRIM", "الملف:NAD-2026-000123"})
  void arabicBeforeLatinInOneWordBringsAMarkOfDirection(String word) throws IOException {
    assertThat(read(paper("ar", word))).isEqualTo(word + "\u200F");
  }

  @Test
  void labelsStandBeforeTheirValues() throws IOException {
    byte[] paper =
        PRINTER.print(
            Paper.in(Locale.of("ar"))
                .fact("رقم الملف", "NAD-2026-000123")
                .fact("الاسم", "Mohammed الوزاني")
                .table(
                    List.of("التاريخ", "المكان"),
                    List.of(1, 2),
                    List.of(List.of("12/05/2026", "مقر الخلية"))));
    assertThat(read(paper))
        .isEqualTo(
            "رقم الملف NAD-2026-000123 الاسم Mohammed الوزاني التاريخ المكان 12/05/2026 مقر الخلية");
  }

  @Test
  void ordersOfDirectionInATextAreLeftOut() throws IOException {
    assertThat(read(paper("fr", "Ben\u202Eilaa\u202C Said\u0000"))).isEqualTo("Benilaa Said");
  }

  @Test
  void aLongTextGoesOnOverThePages() throws IOException {
    String text = "كلمة رقم 2026-001 ثم ".repeat(1500);
    byte[] paper = paper("ar", text);
    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
    }
    assertThat(read(paper)).contains("كلمة رقم 2026-001 ثم كلمة رقم 2026-001");
  }

  @Test
  void aTableGoesOnOverThePagesUnderItsTitles() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 120; row++) {
      rows.add(List.of("2026-" + row, "قرئ الملف من طرف Mohammed رقم " + row));
    }
    rows.add(List.of("2026-120", "كلمة ".repeat(900) + "النهاية"));
    APaper paper =
        APaper.of(
            PRINTER.print(
                Paper.in(Locale.of("ar"))
                    .title("مستخرج")
                    .table(List.of("التاريخ", "ما وقع"), List.of(1, 3), rows)));
    assertThat(paper.pages()).isGreaterThan(2);
    for (List<String> row : rows.subList(0, 120)) {
      assertThat(paper.text()).contains(row.getFirst() + " " + row.getLast());
    }
    assertThat(paper.text()).contains("النهاية");
    assertThat(paper.text().split("ما وقع", -1)).hasSize(paper.pages() + 1);
  }

  @Test
  void manyAtOnceAreEachRight() {
    String text = String.join(" ", TEXTS.subList(0, 12));
    List<String> read =
        java.util.stream.IntStream.range(0, 40)
            .parallel()
            .mapToObj(number -> read(paper("ar", number + " " + text)))
            .toList();
    for (int number = 0; number < read.size(); number++) {
      assertThat(read.get(number)).isEqualTo(plain(number + " " + text));
    }
  }

  @Test
  void aWordLongerThanTheLineIsBrokenAndNothingIsLost() throws IOException {
    String word = "ا".repeat(400);
    assertThat(read(paper("ar", word)).replace(" ", "")).isEqualTo(word);
  }

  @Test
  void whatStandsInATextIsNoCommand() throws IOException {
    String name = "<img src=file:///etc/passwd> &amp; (Tj) ET \\) <script>";
    byte[] paper = paper("fr", name);
    assertThat(read(paper)).isEqualTo(name);
    assertThat(new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("root:", "/URI", "/JavaScript", "/EmbeddedFile");
  }

  @Test
  void theMetadataSayTitleAndLanguageOnly() throws IOException {
    byte[] paper = PRINTER.print(Paper.in(Locale.of("ar")).title("وصل").paragraph("سر"));
    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
      assertThat(document.getDocumentInformation().getMetadataKeys())
          .containsExactlyInAnyOrder("Title", "Producer");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("وصل");
      assertThat(document.getPage(0).getResources().getFontNames())
          .allSatisfy(name ->
              assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue());
    }
  }

  private static byte[] paper(String language, String text) {
    return PRINTER.print(Paper.in(Locale.of(language)).paragraph(text));
  }

  private static String read(byte[] paper) {
    return APaper.of(paper).text();
  }

  private static String plain(String text) {
    return APaper.plain(text);
  }
}
