package ma.prim.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper as somebody's reader takes the text out of it. */
public record APaper(String text, int pages, String language) {

  /** The paper of an answer that must be one, kept by nobody on its way. */
  public static APaper of(Response answer) {
    answer.then().statusCode(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .matches("attachment; filename=\"[a-z-]+\\.pdf\"");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    return of(answer.asByteArray());
  }

  static APaper of(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new APaper(
          plain(new PDFTextStripper().getText(document)),
          document.getNumberOfPages(),
          document.getDocumentCatalog().getLanguage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it is compared: one kind of space, no presentation forms. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
  }
}
