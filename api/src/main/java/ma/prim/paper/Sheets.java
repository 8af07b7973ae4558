package ma.prim.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.prim.paper.Line.Placed;
import ma.prim.paper.ReadingOrder.Portion;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The pages of one document, as they are drawn on: points from the lower left corner. */
final class Sheets {
  /** A step back to the margin, which the reader takes for the end of a word. */
  private static final float AT_THE_EDGE = 1;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final float SAME_LINE = 0.9f;

  private final Paper paper;
  private final Map<Typeface, FontUse> fonts = new LinkedHashMap<>();
  private final List<StringBuilder> pages = new ArrayList<>();
  private StringBuilder page;
  private float lastY = Float.NaN;

  Sheets(Paper paper) {
    this.paper = paper;
  }

  int count() {
    return pages.size();
  }

  void open() {
    page = new StringBuilder();
    pages.add(page);
    lastY = Float.NaN;
  }

  void turnTo(int number) {
    page = pages.get(number);
    lastY = Float.NaN;
  }

  /** Writes a line whose left end and base are at the point. */
  void show(Line line, float x, float y) {
    for (Portion portion : ReadingOrder.portions(line)) {
      if (Math.abs(y - lastY) < line.size() * SAME_LINE) {
        stepBack(line, y);
      }
      portion(portion, line.size(), x, y);
      lastY = y;
    }
  }

  private void stepBack(Line line, float y) {
    Piece space = Piece.space(0, false);
    page.append("/Span <</ActualText ()>> BDC\nBT\n");
    glyphs(space, line.size(), AT_THE_EDGE, y);
    page.append("ET\nEMC\n");
  }

  private void portion(Portion portion, float size, float x, float y) {
    boolean first = true;
    for (Placed placed : portion.seen()) {
      if (portion.instead() != null) {
        page.append("/Span <</ActualText <").append(first ? told(portion.instead()) : "");
        page.append(">>> BDC\n");
      }
      page.append("BT\n");
      glyphs(placed.piece(), size, x + placed.x(), y);
      page.append("ET\n");
      if (portion.instead() != null) {
        page.append("EMC\n");
      }
      first = false;
    }
  }

  private static String told(String text) {
    StringBuilder hex = new StringBuilder("FEFF");
    text.chars().forEach(unit -> hex.append(HEX.toHexDigits((char) unit)));
    return hex.toString();
  }

  /** The font's own widths move the pen; where the letters stand elsewhere the pen is set right. */
  private void glyphs(Piece piece, float size, float x, float y) {
    FontUse font = fonts.computeIfAbsent(piece.face(), face -> new FontUse(face, fonts.size() + 1));
    float scale = piece.face().scale;
    page.append('/').append(font.resource).append(' ').append(number(size * scale)).append(" Tf\n");
    page.append("1 0 0 1 ").append(number(x)).append(' ').append(number(y)).append(" Tm\n");
    float pen = 0;
    float rise = 0;
    StringBuilder row = new StringBuilder("[");
    for (Piece.Glyph glyph : piece.glyphs()) {
      if (Math.abs(glyph.y() - rise) > 0.5f) {
        page.append(row).append("] TJ\n").append(number(glyph.y() * size / Typeface.UNITS));
        page.append(" Ts\n");
        row = new StringBuilder("[");
        rise = glyph.y();
      }
      float step = (glyph.x() - pen) / scale;
      if (Math.abs(step) > 0.5f) {
        row.append(number(-step));
        pen = glyph.x();
      }
      row.append('<').append(HEX.toHexDigits((char) font.code(glyph))).append('>');
      pen += font.advance(glyph) * scale;
    }
    page.append(row).append("] TJ\n");
    if (rise != 0) {
      page.append("0 Ts\n");
    }
  }

  void rule(float fromX, float y, float toX, float width, boolean dotted) {
    page.append("q ").append(number(width)).append(" w ");
    page.append(dotted ? "[0.8 2.4] 0 d " : "");
    page.append(number(fromX)).append(' ').append(number(y)).append(" m ");
    page.append(number(toX)).append(' ').append(number(y)).append(" l S Q\n");
  }

  void frame(float x, float y, float width, float height, float line) {
    page.append("q ").append(number(line)).append(" w ");
    rectangle(x, y, width, height).append("S Q\n");
  }

  void shade(float x, float y, float width, float height) {
    page.append("q 0.93 g ");
    rectangle(x, y, width, height).append("f Q\n");
  }

  void dot(float x, float y, float width) {
    page.append("q ");
    rectangle(x, y, width, width).append("f Q\n");
  }

  void cross(float x, float y, float width) {
    page.append("q 1.2 w ");
    page.append(number(x)).append(' ').append(number(y)).append(" m ");
    page.append(number(x + width)).append(' ').append(number(y + width)).append(" l ");
    page.append(number(x)).append(' ').append(number(y + width)).append(" m ");
    page.append(number(x + width)).append(' ').append(number(y)).append(" l S Q\n");
  }

  private StringBuilder rectangle(float x, float y, float width, float height) {
    return page.append(number(x))
        .append(' ')
        .append(number(y))
        .append(' ')
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append(" re ");
  }

  /** With two decimals; String.format takes longer than all the rest. */
  private static String number(float value) {
    int hundredths = Math.round(value * 100);
    int size = Math.abs(hundredths);
    String decimals = size % 100 < 10 ? ".0" : ".";
    return (hundredths < 0 ? "-" : "") + size / 100 + decimals + size % 100;
  }

  byte[] file() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(paper.title);
      document.getDocumentInformation().setProducer("PRIM");
      document.getDocumentCatalog().setLanguage(paper.language.toLanguageTag());
      PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
      viewer.setDisplayDocTitle(true);
      if (paper.rightToLeft()) {
        viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
      }
      document.getDocumentCatalog().setViewerPreferences(viewer);
      COSDictionary used = new COSDictionary();
      for (FontUse font : fonts.values()) {
        used.setItem(COSName.getPDFName(font.resource), font.embedded());
      }
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.FONT, used);
      for (StringBuilder drawn : pages) {
        PDPage sheet = new PDPage(new PDRectangle(paper.format.width, paper.format.height));
        sheet.setResources(resources);
        sheet.setContents(
            new PDStream(FontUse.stream(drawn.toString().getBytes(StandardCharsets.US_ASCII))));
        document.addPage(sheet);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
