package ma.prim.documents.types;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells documents of office programs, which are archives, by what is in them first. */
final class OfficeFiles {
  private static final String LIST = "[Content_Types].xml";
  private static final int LONGEST_LIST = 200_000;
  private static final int MOST_ENTRIES = 50;

  private OfficeFiles() {}

  /**
   * @param head the first bytes, which may end anywhere
   * @return empty for any other archive, and for what brings macros
   */
  static Optional<FileType> typeOf(byte[] head) {
    FileType found = null;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      for (int entries = 0; entries < MOST_ENTRIES; entries++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        String text = entry.getName().equals(LIST) ? text(zip) : "";
        if (hasMacros(entry.getName()) || text.contains("macroEnabled")) {
          return Optional.empty();
        }
        found = found == null ? typeOf(entry.getName()) : found;
      }
    } catch (IOException cut) {
      // The head ends in the middle of an entry.
      return Optional.ofNullable(found);
    }
    return Optional.ofNullable(found);
  }

  private static FileType typeOf(String entry) {
    if (entry.startsWith("word/")) {
      return FileType.DOCX;
    }
    return entry.startsWith("xl/") ? FileType.XLSX : null;
  }

  private static boolean hasMacros(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    return name.contains("vbaproject") || name.contains("macrosheets");
  }

  private static String text(ZipInputStream zip) throws IOException {
    return new String(zip.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
  }
}
