package ma.prim.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The glyphs of a typeface that one document uses. Each has a code of its own for each text that it
 * stands for: the same shape may be a letter here and part of a ligature there. Only these glyphs
 * are embedded.
 */
final class FontUse {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int CODES_OF_A_BLOCK = 100;
  private static final int UPRIGHT_SYMBOLIC = 4;

  final String resource;
  private final Typeface face;
  private final Map<Piece.Glyph, Integer> codes = new HashMap<>();
  private final List<Piece.Glyph> glyphs = new ArrayList<>();

  FontUse(Typeface face, int number) {
    this.face = face;
    this.resource = "F" + number;
    glyphs.add(new Piece.Glyph(0, 0, 0, null));
  }

  int code(Piece.Glyph glyph) {
    return codes.computeIfAbsent(
        new Piece.Glyph(glyph.id(), 0, 0, glyph.text()),
        key -> {
          glyphs.add(key);
          return glyphs.size() - 1;
        });
  }

  float advance(Piece.Glyph glyph) {
    return face.advance(glyph.id());
  }

  COSDictionary embedded() throws IOException {
    TreeSet<Integer> used = new TreeSet<>();
    glyphs.forEach(glyph -> used.add(glyph.id()));
    Typeface.Subset subset = face.subset(used);
    COSName name = COSName.getPDFName("PRIMAA+" + face.name);

    COSDictionary descendant = dictionary("Font", "CIDFontType2");
    descendant.setItem(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor(name, subset.bytes()));
    COSArray widths = new COSArray();
    byte[] shapes = new byte[glyphs.size() * 2];
    for (int code = 0; code < glyphs.size(); code++) {
      widths.add(new COSFloat(face.advance(glyphs.get(code).id())));
      int shape = subset.renumbered().getOrDefault(glyphs.get(code).id(), 0);
      shapes[code * 2] = (byte) (shape >> 8);
      shapes[code * 2 + 1] = (byte) shape;
    }
    COSArray all = new COSArray();
    all.add(COSInteger.ZERO);
    all.add(widths);
    descendant.setItem(COSName.W, all);
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(shapes));

    COSDictionary font = dictionary("Font", "Type0");
    font.setItem(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, stream(texts().getBytes(StandardCharsets.US_ASCII)));
    return font;
  }

  private COSDictionary descriptor(COSName name, byte[] file) throws IOException {
    Typeface.Measures measures = face.measures();
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setItem(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, UPRIGHT_SYMBOLIC);
    COSArray box = new COSArray();
    box.add(new COSFloat(measures.left()));
    box.add(new COSFloat(measures.bottom()));
    box.add(new COSFloat(measures.right()));
    box.add(new COSFloat(measures.top()));
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setFloat(COSName.ASCENT, measures.ascent());
    descriptor.setFloat(COSName.DESCENT, measures.descent());
    descriptor.setFloat(COSName.CAP_HEIGHT, measures.caps());
    descriptor.setInt(COSName.STEM_V, face.name.endsWith("Bold") ? 140 : 80);
    COSStream embedded = stream(file);
    embedded.setInt(COSName.LENGTH1, file.length);
    descriptor.setItem(COSName.FONT_FILE2, embedded);
    return descriptor;
  }

  /** Which text each code stands for; a mark that belongs to the letter before it has none. */
  private String texts() {
    List<String> lines = new ArrayList<>();
    for (int code = 1; code < glyphs.size(); code++) {
      String text = glyphs.get(code).text();
      if (text != null) {
        StringBuilder line =
            new StringBuilder("<").append(HEX.toHexDigits((char) code)).append("> <");
        text.chars().forEach(unit -> line.append(HEX.toHexDigits((char) unit)));
        lines.add(line.append('>').toString());
      }
    }
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < lines.size(); from += CODES_OF_A_BLOCK) {
      List<String> block = lines.subList(from, Math.min(lines.size(), from + CODES_OF_A_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      map.append(String.join("\n", block)).append("\nendbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static COSDictionary dictionary(String type, String subtype) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
    dictionary.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
    return dictionary;
  }

  static COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }
}
