package ma.prim.paper;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import ma.prim.paper.Line.Placed;

/**
 * In which portions a line is written to the file, so that who takes the text out of it (PDFBox,
 * and others who do alike) gets it as it was written. Letters stand in a PDF as they are seen, from
 * left to right; the reader turns a portion back by the rules of Unicode, and takes the direction
 * of the whole portion from its first letter. A line of Arabic that ends in Latin letters comes out
 * wrong that way. So a line is written as the longest portions that the reader turns back rightly,
 * in the order of reading; each portion is words beside each other.
 */
final class ReadingOrder {
  /**
   * @param first and last: indexes of words
   * @param instead what the reader is told in place of the letters, where letters alone mislead it
   */
  record Portion(int first, int last, List<Placed> seen, String instead) {}

  private static final int ATTEMPTS = 3;
  private static final char TO_THE_LEFT = '\u200F';

  private ReadingOrder() {}

  static List<Portion> portions(Line line) {
    List<Portion> portions = new ArrayList<>();
    int count = line.words().size();
    int first = 0;
    while (first < count) {
      Portion portion = null;
      for (int last = count - 1; portion == null && last > first; last--) {
        portion = asSeen(line, first, last);
      }
      if (portion == null) {
        portion = asSeen(line, first, first);
      }
      if (portion == null) {
        portion = told(line, first);
      }
      portions.add(portion);
      first = portion.last() + 1;
    }
    return portions;
  }

  /** Null where the reader would get something else than what was written. */
  private static Portion asSeen(Line line, int first, int last) {
    List<Placed> seen = new ArrayList<>();
    boolean ended = false;
    for (Placed placed : line.seen()) {
      boolean within =
          placed.isSpace()
              ? -placed.word() > first && -placed.word() <= last
              : placed.word() >= first && placed.word() <= last;
      if (!within) {
        ended = !seen.isEmpty();
      } else if (ended) {
        return null;
      } else {
        seen.add(placed);
      }
    }
    StringBuilder letters = new StringBuilder();
    seen.forEach(placed -> letters.append(letters(placed.piece())));
    StringBuilder written = new StringBuilder();
    for (int word = first; word <= last; word++) {
      written.append(word > first ? " " : "").append(line.words().get(word).text());
    }
    return same(readBack(letters.toString()), written.toString())
        ? new Portion(first, last, seen, null)
        : null;
  }

  /**
   * One word of letters and numbers of both directions. Its parts are written from the right, since
   * a step to the right is read as a space.
   */
  private static Portion told(Line line, int word) {
    List<Placed> seen =
        new ArrayList<>(
            line.seen().stream().filter(p -> !p.isSpace() && p.word() == word).toList().reversed());
    String written = line.words().get(word).text();
    String letters = tellable(written);
    // the reader turns what it is told around, when there is a letter of Arabic in it
    String told =
        hasRightToLeft(letters) ? new StringBuilder(letters).reverse().toString() : letters;
    return new Portion(word, word, seen, told);
  }

  /** A row of letters from which the reader makes the word. */
  private static String tellable(String written) {
    for (boolean rightToLeft : List.of(true, false)) {
      String letters = seenFrom(written, rightToLeft);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        String read = readBack(letters);
        if (read.equals(written)) {
          return letters;
        }
        // numbers after a letter of Arabic are turned otherwise than before it: from the other side
        letters = seenFrom(read, rightToLeft);
      }
    }
    // Only a mark of direction can say that a word with Latin letters at its left is Arabic.
    return TO_THE_LEFT + seenFrom(written, true);
  }

  private static String seenFrom(String written, boolean rightToLeft) {
    return turned(
        written, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
  }

  private static boolean same(String one, String other) {
    return one.equals(other)
        || Normalizer.normalize(one, Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(other, Normalizer.Form.NFKC));
  }

  private static String letters(Piece piece) {
    StringBuilder letters = new StringBuilder();
    for (Piece.Glyph glyph : piece.glyphs()) {
      if (glyph.text() != null) {
        letters.append(
            hasRightToLeft(glyph.text())
                ? new StringBuilder(glyph.text()).reverse()
                : glyph.text());
      }
    }
    return letters.toString();
  }

  /** What a reader makes of letters that stand from left to right. */
  static String readBack(String letters) {
    return turned(letters, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
  }

  private static String turned(String letters, int direction) {
    Bidi bidi = new Bidi(letters, direction);
    if (!bidi.isMixed() && bidi.getBaseLevel() == 0) {
      return letters;
    }
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int run = 0; run < count; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      runs[run] = run;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    StringBuilder turned = new StringBuilder();
    for (int run = 0; run < count; run++) {
      int next = runs[run];
      int start = bidi.getRunStart(next);
      int end = bidi.getRunLimit(next);
      if ((levels[next] & 1) == 0) {
        turned.append(letters, start, end);
      } else {
        for (int index = end - 1; index >= start; index--) {
          turned.append((char) UCharacter.getMirror(letters.charAt(index)));
        }
      }
    }
    return turned.toString();
  }

  private static boolean hasRightToLeft(String text) {
    return text.length() > 1
        && text.codePoints()
            .anyMatch(codePoint -> {
              byte direction = Character.getDirectionality(codePoint);
              return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                  || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            });
  }
}
