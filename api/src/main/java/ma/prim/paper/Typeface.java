package ma.prim.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of ours, read once: letters are joined and marks placed by the HarfBuzz of the JDK. */
final class Typeface {
  /** Font units in which everything is measured, those of PDF. */
  static final float UNITS = 1000f;

  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  final String name;

  /** How much larger it is set, so that letters of two scripts look of one size. */
  final float scale;

  private final Font font;
  private final TrueTypeFont file;
  private final CmapLookup glyphs;

  Typeface(String name, float scale) {
    this.name = name;
    this.scale = scale;
    try (InputStream resource = Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      byte[] bytes = resource.readAllBytes();
      font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)).deriveFont(UNITS);
      file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      glyphs = file.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }

  boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  GlyphVector shape(char[] text, int start, int limit, boolean rightToLeft) {
    int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    return font.layoutGlyphVector(CONTEXT, text, start, limit, direction);
  }

  /** In thousandths of the size. */
  synchronized float advance(int glyph) {
    try {
      return file.getAdvanceWidth(glyph) * UNITS / file.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Subset subset(Set<Integer> used) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(file, TABLES);
    subsetter.addGlyphIds(used);
    Map<Integer, Integer> renumbered = new TreeMap<>();
    subsetter.getGIDMap().forEach((after, before) -> renumbered.put(before, after));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subsetter.writeToStream(bytes);
    return new Subset(bytes.toByteArray(), renumbered);
  }

  synchronized Measures measures() throws IOException {
    float unit = UNITS / file.getUnitsPerEm();
    return new Measures(
        file.getHeader().getXMin() * unit,
        file.getHeader().getYMin() * unit,
        file.getHeader().getXMax() * unit,
        file.getHeader().getYMax() * unit,
        file.getHorizontalHeader().getAscender() * unit,
        file.getHorizontalHeader().getDescender() * unit,
        file.getOS2Windows().getCapHeight() * unit);
  }

  record Subset(byte[] bytes, Map<Integer, Integer> renumbered) {}

  record Measures(
      float left, float bottom, float right, float top, float ascent, float descent, float caps) {}
}
