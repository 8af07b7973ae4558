package ma.prim.paper;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Which font a character is set in: Arabic letters in Naskh, everything else in Noto Sans, Tifinagh
 * in its own. What none of them has is printed as the replacement character (�), which shows that
 * something stands there; the text that is read from the file keeps the character.
 */
final class Typefaces {
  private static final float ARABIC_LOOKS_SMALLER = 1.12f;
  private static final Faces PLAIN =
      new Faces(
          new Typeface("NotoNaskhArabic-Regular", ARABIC_LOOKS_SMALLER),
          new Typeface("NotoSans-Regular", 1));
  private static final Faces BOLD =
      new Faces(
          new Typeface("NotoNaskhArabic-Bold", ARABIC_LOOKS_SMALLER),
          new Typeface("NotoSans-Bold", 1));
  private static final Typeface TIFINAGH = new Typeface("NotoSansTifinagh-Regular", 1);

  private Typefaces() {}

  /** Null where no font has all of it. */
  static Typeface of(String character, boolean bold) {
    Faces faces = bold ? BOLD : PLAIN;
    boolean arabic = UnicodeScript.of(character.codePointAt(0)) == UnicodeScript.ARABIC;
    boolean written = arabic || isArabicSign(character.codePointAt(0));
    for (Typeface face :
        written
            ? List.of(faces.arabic, faces.latin)
            : List.of(faces.latin, faces.arabic, TIFINAGH)) {
      if (hasAll(face, character)) {
        return face;
      }
    }
    return null;
  }

  static Typeface fallback(boolean bold) {
    return (bold ? BOLD : PLAIN).latin;
  }

  /** The comma, the question mark and the like are of no script, since others borrow them. */
  private static boolean isArabicSign(int codePoint) {
    return codePoint >= 0x0600 && codePoint <= 0x06FF;
  }

  private static boolean hasAll(Typeface face, String character) {
    return character
        .codePoints()
        .allMatch(codePoint -> face.has(codePoint) || Written.isInvisible(codePoint));
  }

  private record Faces(Typeface arabic, Typeface latin) {}
}
