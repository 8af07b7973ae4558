package ma.prim.paper;

import java.awt.font.GlyphVector;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Letters of one font and one direction, joined and placed. The glyphs stand from left to right;
 * the widest of the glyphs of a character (or of a ligature) carries its text, the others none.
 */
record Piece(Typeface face, int level, List<Glyph> glyphs, float width) {
  /** The replacement character of Unicode: unlike a question mark nobody has written it. */
  static final char REPLACEMENT = '\uFFFD';

  /** Position and advance in thousandths of the size; text as it is seen, null for a mark. */
  record Glyph(int id, float x, float y, String text) {}

  boolean rightToLeft() {
    return (level & 1) != 0;
  }

  static Piece space(int level, boolean bold) {
    Typeface face = Typefaces.fallback(bold);
    GlyphVector one = face.shape(new char[] {' '}, 0, 1, false);
    float width = (float) one.getGlyphPosition(1).getX();
    return new Piece(face, level, List.of(new Glyph(one.getGlyphCode(0), 0, 0, " ")), width);
  }

  /** Pieces of a word in the order of reading; the levels are those of its characters. */
  static List<Piece> of(String word, byte[] levels, boolean bold) {
    List<Piece> pieces = new ArrayList<>();
    BreakIterator characters = BreakIterator.getCharacterInstance();
    characters.setText(word);
    int from = 0;
    Typeface face = null;
    int start = characters.first();
    for (int end = characters.next();
        end != BreakIterator.DONE;
        start = end, end = characters.next()) {
      Typeface next = Typefaces.of(word.substring(start, end), bold);
      if (start > from && (next != face || levels[start] != levels[from] || next == null)) {
        pieces.add(shaped(face, word.substring(from, start), levels[from], bold));
        from = start;
      }
      face = next;
    }
    if (start > from) {
      pieces.add(shaped(face, word.substring(from, start), levels[from], bold));
    }
    return pieces;
  }

  private static Piece shaped(Typeface face, String text, int level, boolean bold) {
    if (face == null) {
      return replaced(text, level, bold);
    }
    boolean rightToLeft = (level & 1) != 0;
    char[] characters = text.toCharArray();
    GlyphVector vector = face.shape(characters, 0, characters.length, rightToLeft);
    int count = vector.getNumGlyphs();
    Map<Integer, Integer> bases = bases(face, vector, text);
    TreeSet<Integer> starts = new TreeSet<>(bases.keySet());
    List<Glyph> glyphs = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      if (!isDrawn(vector, index)) {
        continue;
      }
      int at = letter(text, vector.getGlyphCharIndex(index));
      String own = null;
      if (bases.get(at) == index) {
        Integer next = starts.higher(at);
        // what is invisible at the start of a piece goes with its first letter
        int from = starts.first() == at ? 0 : at;
        own = text.substring(from, next == null ? text.length() : next);
        own = rightToLeft ? Written.mirrored(own) : own;
      }
      glyphs.add(
          new Glyph(
              vector.getGlyphCode(index),
              (float) vector.getGlyphPosition(index).getX() * face.scale,
              (float) -vector.getGlyphPosition(index).getY() * face.scale,
              own));
    }
    float width = (float) vector.getGlyphPosition(count).getX() * face.scale;
    return new Piece(face, level, glyphs, width);
  }

  /** For each character (or ligature) its widest glyph: the letter, not a mark above it. */
  private static Map<Integer, Integer> bases(Typeface face, GlyphVector vector, String text) {
    Map<Integer, Integer> bases = new HashMap<>();
    for (int index = 0; index < vector.getNumGlyphs(); index++) {
      if (isDrawn(vector, index)) {
        bases.merge(
            letter(text, vector.getGlyphCharIndex(index)),
            index,
            (one, other) ->
                face.advance(vector.getGlyphCode(one)) >= face.advance(vector.getGlyphCode(other))
                    ? one
                    : other);
      }
    }
    return bases;
  }

  /** A mark belongs to the letter before it. */
  private static int letter(String text, int index) {
    int at = index;
    while (at > 0 && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
      at--;
    }
    return at;
  }

  /** A glyph that the font only thinks of, such as that of a joiner. */
  private static boolean isDrawn(GlyphVector vector, int index) {
    int code = vector.getGlyphCode(index);
    return code >= 0 && code < 0xFFFE;
  }

  private static Piece replaced(String text, int level, boolean bold) {
    Typeface face = Typefaces.fallback(bold);
    GlyphVector one = face.shape(new char[] {REPLACEMENT}, 0, 1, false);
    float width = (float) one.getGlyphPosition(1).getX();
    return new Piece(face, level, List.of(new Glyph(one.getGlyphCode(0), 0, 0, text)), width);
  }
}
