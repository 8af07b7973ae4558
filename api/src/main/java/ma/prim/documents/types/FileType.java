package ma.prim.documents.types;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types that can be told from their content with certainty and that no reader runs. What else
 * there is (HTML, SVG, programs, macros, archives) can be allowed by no setting.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  HEIC("image/heic", "heic", "heif"),
  TIFF("image/tiff", "tif", "tiff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  TXT("text/plain", "txt");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  static Optional<FileType> of(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The name under which a file of this type is handed out: with an ending of its type, so that no
   * computer takes it for another.
   */
  public String name(String given) {
    int dot = given.lastIndexOf('.');
    String ending = given.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot > 0 && endings.contains(ending) ? given : given + "." + endings.getFirst();
  }
}
