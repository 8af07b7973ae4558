package ma.prim.paper;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Words of one line, in the order of reading, with their places from the left. */
record Line(List<Word> words, List<Placed> seen, float size, float width) {

  /** A word; its text as it was written. */
  record Word(String text, List<Piece> pieces) {}

  /**
   * A piece at its place; word is the index of its word, of a space the negative of it less one.
   */
  record Placed(Piece piece, int word, float x) {
    boolean isSpace() {
      return word < 0;
    }
  }

  /** Puts the words beside each other as they are seen. */
  static Line of(List<Word> words, byte[] spaceLevels, float size, boolean bold) {
    List<Piece> pieces = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      if (index > 0) {
        pieces.add(Piece.space(spaceLevels[index - 1], bold));
        owners.add(-index);
      }
      for (Piece piece : words.get(index).pieces()) {
        pieces.add(piece);
        owners.add(index);
      }
    }
    byte[] levels = new byte[pieces.size()];
    for (int index = 0; index < levels.length; index++) {
      levels[index] = (byte) pieces.get(index).level();
    }
    int[] order = Bidi.reorderVisual(levels);
    List<Placed> seen = new ArrayList<>();
    float x = 0;
    for (int index : order) {
      seen.add(new Placed(pieces.get(index), owners.get(index), x));
      x += pieces.get(index).width() * size / Typeface.UNITS;
    }
    return new Line(List.copyOf(words), seen, size, x);
  }
}
