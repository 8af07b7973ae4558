package ma.prim.paper;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.prim.paper.Line.Word;

/** Breaks a text into lines: at spaces only, inside a word where the word alone is too long. */
final class Setting {
  private final float size;
  private final boolean bold;
  private final boolean rightToLeft;
  private final float spaceWidth;

  Setting(float size, boolean bold, boolean rightToLeft) {
    this.size = size;
    this.bold = bold;
    this.rightToLeft = rightToLeft;
    this.spaceWidth = Piece.space(0, bold).width() * size / Typeface.UNITS;
  }

  float size() {
    return size;
  }

  /** Naskh reaches further above and below the line than Latin letters. */
  float leading() {
    return size * (rightToLeft ? 1.62f : 1.42f);
  }

  List<Line> lines(String text, float width) {
    List<Line> lines = new ArrayList<>();
    for (String paragraph : Written.clean(text).lines().toList()) {
      paragraph(Written.withIsolates(paragraph.strip()), width, lines);
    }
    return lines;
  }

  private void paragraph(String text, float width, List<Line> lines) {
    if (text.isEmpty()) {
      return;
    }
    Bidi bidi = new Bidi();
    bidi.setPara(text, (byte) (rightToLeft ? 1 : 0), null);
    byte[] levels = bidi.getLevels();
    List<Word> words = new ArrayList<>();
    List<Byte> spaces = new ArrayList<>();
    float filled = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      for (Word word : fitting(text, start, end, levels, width)) {
        float wordWidth = width(word);
        if (!words.isEmpty() && filled + spaceWidth + wordWidth > width) {
          lines.add(line(words, spaces));
          words = new ArrayList<>();
          spaces = new ArrayList<>();
          filled = 0;
        }
        if (!words.isEmpty()) {
          spaces.add(levels[start - 1]);
          filled += spaceWidth;
        }
        words.add(word);
        filled += wordWidth;
      }
      start = end + 1;
    }
    if (!words.isEmpty()) {
      lines.add(line(words, spaces));
    }
  }

  private Line line(List<Word> words, List<Byte> spaces) {
    byte[] levels = new byte[spaces.size()];
    for (int index = 0; index < levels.length; index++) {
      levels[index] = spaces.get(index);
    }
    return Line.of(words, levels, size, bold);
  }

  /** The word, or parts of it that each fit a line. */
  private List<Word> fitting(String text, int start, int end, byte[] levels, float width) {
    StringBuilder written = new StringBuilder();
    byte[] own = new byte[end - start];
    for (int index = start; index < end; index++) {
      if (!Written.isDirection(text.charAt(index))) {
        own[written.length()] = levels[index];
        written.append(text.charAt(index));
      }
    }
    if (written.isEmpty()) {
      return List.of();
    }
    Word whole = word(written.toString(), own);
    if (width(whole) <= width || written.length() == 1) {
      return List.of(whole);
    }
    List<Word> parts = new ArrayList<>();
    int from = 0;
    while (from < written.length()) {
      int to = from + 1;
      while (to < written.length()
          && width(word(written.substring(from, to + 1), Arrays.copyOfRange(own, from, to + 1)))
              <= width) {
        to++;
      }
      if (to < written.length() && Character.isLowSurrogate(written.charAt(to)) && to - from > 1) {
        to--;
      }
      parts.add(word(written.substring(from, to), Arrays.copyOfRange(own, from, to)));
      from = to;
    }
    return parts;
  }

  private Word word(String text, byte[] levels) {
    return new Word(text, Piece.of(text, levels, bold));
  }

  private float width(Word word) {
    float sum = 0;
    for (Piece piece : word.pieces()) {
      sum += piece.width() * size / Typeface.UNITS;
    }
    return sum;
  }
}
