package ma.prim.people.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ma.prim.people.Gender;
import ma.prim.people.IdentityDocument;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Pairs of files of which somebody has said whether they are one person's, and how well the matcher
 * says the same. {@code LabelledPairs FILE} prints it, with the pairs that it gets wrong where
 * {@code -v} follows.
 */
public final class LabelledPairs {
  private final Map<String, int[]> byKind = new TreeMap<>();
  private final StringBuilder wrong = new StringBuilder();
  private int found;
  private int missed;
  private int proposedWrongly;
  private int leftAlone;

  private LabelledPairs() {}

  public static void main(String[] arguments) throws IOException {
    LabelledPairs pairs;
    if (arguments.length > 0 && !arguments[0].equals("-v")) {
      try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
        pairs = measured(file);
      }
    } else {
      pairs = shipped();
    }
    System.out.print(pairs);
    if (List.of(arguments).contains("-v")) {
      System.out.print(pairs.wrong);
    }
  }

  /** The set that the project ships. */
  static LabelledPairs shipped() {
    try (InputStream file = LabelledPairs.class.getResourceAsStream("/duplicates/pairs.csv")) {
      return measured(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledPairs measured(InputStream file) throws IOException {
    LabelledPairs pairs = new LabelledPairs();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    format.parse(new InputStreamReader(file, StandardCharsets.UTF_8)).forEach(pairs::count);
    return pairs;
  }

  private void count(CSVRecord row) {
    boolean same = Boolean.parseBoolean(row.get("same"));
    Likeness likeness = file(row, "1").comparedWith(file(row, "2"));
    boolean proposed = likeness.isWorthALook();
    int[] kind = byKind.computeIfAbsent(row.get("kind"), name -> new int[2]);
    kind[0]++;
    if (same == proposed) {
      kind[1]++;
    } else {
      wrong.append("%.2f %s%n".formatted(likeness.score(), String.join(",", row.values())));
    }
    found += same && proposed ? 1 : 0;
    missed += same && !proposed ? 1 : 0;
    proposedWrongly += !same && proposed ? 1 : 0;
    leftAlone += !same && !proposed ? 1 : 0;
  }

  int size() {
    return found + missed + proposedWrongly + leftAlone;
  }

  /** Of the pairs proposed, how many are one person's. */
  double precision() {
    return (double) found / (found + proposedWrongly);
  }

  /** Of the pairs that are one person's, how many are proposed. */
  double recall() {
    return (double) found / (found + missed);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("pairs %d%n".formatted(size()));
    text.append("%-28s %6s %8s%n".formatted("kind", "pairs", "right"));
    byKind.forEach((kind, counts) ->
        text.append(
            "%-28s %6d %8.3f%n".formatted(kind, counts[0], (double) counts[1] / counts[0])));
    return text.append("precision %.4f%nrecall    %.4f%n".formatted(precision(), recall()))
        .toString();
  }

  private static AFile file(CSVRecord row, String side) {
    AFile file = new AFile();
    if (!row.get("ar" + side).isEmpty()) {
      file.arabic(row.get("ar" + side), row.get("arFamily" + side));
    }
    if (!row.get("latin" + side).isEmpty()) {
      file.latin(row.get("latin" + side), row.get("latinFamily" + side));
    }
    if (Boolean.parseBoolean(row.get("guessed" + side))) {
      file.bornAbout(row.get("born" + side));
    } else if (!row.get("born" + side).isEmpty()) {
      file.bornOn(row.get("born" + side));
    }
    if (!row.get("gender" + side).isEmpty()) {
      file.gender(Gender.valueOf(row.get("gender" + side).toUpperCase(Locale.ROOT)));
    }
    if (!row.get("paper" + side).isEmpty()) {
      file.holding(IdentityDocument.Type.CNIE, row.get("paper" + side));
    }
    if (!row.get("phone" + side).isEmpty()) {
      file.reachedAt(row.get("phone" + side));
    }
    if (!row.get("father" + side).isEmpty()) {
      file.childOf(row.get("father" + side), null);
    }
    return file;
  }
}
