package ma.prim.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.prim.testing.Stored;
import org.eclipse.microprofile.config.ConfigProvider;

/** What is in the folder of documents and in the rows that name it; and files to send. */
final class DocumentFiles {
  private static final Path FOLDER =
      Path.of(ConfigProvider.getConfig().getValue("prim.documents.folder", String.class));

  /** What was taken away before, for other tests, is swept in its own time. */
  private static final FileTime BEGUN = FileTime.from(InstantSource.system().instant());

  private DocumentFiles() {}

  private static boolean isOfTheseTests(Path file) {
    try {
      return Files.getLastModifiedTime(file).compareTo(BEGUN) >= 0;
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of a region, and what is being received. */
  static List<Path> of(String region) {
    return Stream.of(FOLDER.resolve(region), FOLDER.resolve(".receiving"))
        .flatMap(DocumentFiles::in)
        .toList();
  }

  private static Stream<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that no row names. */
  static List<String> strays(String region) {
    List<String> known =
        Stored.in(region)
            .rows("select id from case_document_part union select id from agreement_document")
            .stream()
            .map(row -> (String) row.get("id"))
            .toList();
    return of(region).stream()
        .filter(DocumentFiles::isOfTheseTests)
        .map(file -> file.getFileName().toString())
        .filter(name -> !known.contains(name))
        .toList();
  }

  /** The only file of a document. */
  static Path ofDocument(String region, String document) {
    String part =
        (String)
            Stored.in(region)
                .row(
                    "select id from case_document_part where document_id = ?",
                    UUID.fromString(document))
                .get("id");
    return FOLDER.resolve(region).resolve(part.substring(part.length() - 2)).resolve(part);
  }

  /** Files of this case's documents, received or not. */
  static List<String> partsOf(String region, String caseId) {
    return Stored.in(region)
        .rows(
            "select p.id from case_document_part p join case_document d on d.id = p.document_id"
                + " where d.case_id = ?",
            UUID.fromString(caseId))
        .stream()
        .map(row -> (String) row.get("id"))
        .toList();
  }

  /** How much is on the disk of what is being received into a case. */
  static long sizeReceived(String region, String caseId) {
    return partsOf(region, caseId).stream()
        .map(part -> FOLDER.resolve(".receiving").resolve(part).toFile().length())
        .reduce(0L, Long::sum);
  }

  static long rowsOf(String region, String caseId) {
    return Stored.in(region)
        .number("select count(*) from case_document where case_id = ?", UUID.fromString(caseId));
  }

  /** An archive with these entries: name, text, name, text… */
  static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
