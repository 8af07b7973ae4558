package ma.prim.bulk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.prim.bulk.imports.ImportRow.Twin;
import ma.prim.bulk.reading.Finding;
import ma.prim.bulk.reading.ReadRow;
import ma.prim.bulk.reading.RowReader;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.people.PersonFields;
import ma.prim.people.duplicates.LikelyAmongMany;

/**
 * The dry run: looks at some rows more, says what is wrong with each and who may be there already,
 * and writes nothing but that. The statements do not grow with the rows of a step.
 */
@ApplicationScoped
class CheckRows {
  private static final int MOST_TWINS = 5;

  private final Imports imports;
  private final RowReader reader;
  private final RowKeys keys;
  private final LikelyAmongMany duplicates;
  private final SealedJson json;
  private final Journal journal;
  private final ImportsConfig config;
  private final InstantSource clock;

  CheckRows(
      Imports imports,
      RowReader reader,
      RowKeys keys,
      LikelyAmongMany duplicates,
      SealedJson json,
      Journal journal,
      ImportsConfig config,
      InstantSource clock) {
    this.imports = imports;
    this.reader = reader;
    this.keys = keys;
    this.duplicates = duplicates;
    this.json = json;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  /** A row, and what it says. */
  private record Looked(ImportRow row, ReadRow read, List<Finding> findings, List<Twin> twins) {
    boolean isValid() {
      return findings.isEmpty();
    }
  }

  void step(Import one) {
    List<String> columns = one.columns(json);
    List<Looked> all =
        imports.rows(one.id(), one.checked(), config.rowsAtOnce()).stream()
            .map(row -> look(row, columns))
            .toList();
    Set<ImportRow> before = references(one, all);
    List<Looked> valid = all.stream().filter(Looked::isValid).toList();
    findKnown(valid);
    findInFile(one, columns, valid);
    Map<RowStatus, Integer> counted = new EnumMap<>(RowStatus.class);
    for (Looked looked : all) {
      RowStatus status = status(looked, before.contains(looked.row()));
      looked.row().checked(status, looked.findings(), looked.twins(), json);
      counted.merge(status, 1, Integer::sum);
    }
    int last = all.isEmpty() ? one.total() : all.getLast().row().place();
    one.checkedUpTo(last, counted, clock.instant());
    if (last >= one.total()) {
      journal.record(one.allChecked());
    }
  }

  private static RowStatus status(Looked looked, boolean importedBefore) {
    if (!looked.isValid()) {
      return RowStatus.ERROR;
    }
    if (importedBefore) {
      return RowStatus.ALREADY_IMPORTED;
    }
    return looked.twins().isEmpty() ? RowStatus.READY : RowStatus.DUPLICATE;
  }

  private Looked look(ImportRow row, List<String> columns) {
    ReadRow read = reader.read(columns, row.content(json).cells());
    keys.give(row, read);
    return new Looked(row, read, new ArrayList<>(read.findings()), new ArrayList<>());
  }

  /**
   * A number of the register stands in it once: a second row with it is wrong.
   *
   * @return the rows that were imported before
   */
  private Set<ImportRow> references(Import one, List<Looked> all) {
    List<byte[]> asked =
        all.stream().flatMap(looked -> keys.references(looked.read()).stream()).toList();
    Set<String> imported = words(imports.imported(one.cell(), asked).stream());
    Set<String> seen =
        words(
            imports.withReference(one.id(), one.checked(), asked).stream()
                .map(ImportRow::referenceKey));
    Set<ImportRow> before = new HashSet<>();
    for (Looked looked : all) {
      List<String> own = keys.references(looked.read()).stream().map(Arrays::toString).toList();
      if (own.stream().anyMatch(imported::contains)) {
        before.add(looked.row());
      }
      if (!own.isEmpty() && own.stream().anyMatch(seen::contains)) {
        looked.findings().add(Finding.of("reference", "repeated_reference"));
      }
      seen.addAll(own);
    }
    return before;
  }

  private static Set<String> words(Stream<byte[]> hashes) {
    Set<String> words = new HashSet<>();
    hashes.map(Arrays::toString).forEach(words::add);
    return words;
  }

  private void findKnown(List<Looked> valid) {
    List<List<LikelyAmongMany.Likely>> likely =
        duplicates.of(valid.stream().map(looked -> looked.read().person()).toList());
    for (int i = 0; i < valid.size(); i++) {
      List<Twin> twins = valid.get(i).twins();
      likely
          .get(i)
          .forEach(one -> twins.add(new Twin(one.person(), one.knownTo(), null, one.score())));
    }
  }

  /** Somebody who stands in an earlier row under the same name, phone or paper. */
  private void findInFile(Import one, List<String> columns, List<Looked> valid) {
    Map<String, List<Earlier>> earlier = new HashMap<>();
    imports
        .alike(
            one.id(),
            one.checked(),
            valid.stream().flatMap(looked -> keys.names(looked.read()).stream()).toList(),
            valid.stream().flatMap(looked -> keys.numbers(looked.read()).stream()).toList())
        .forEach(row -> {
          ReadRow read = reader.read(columns, row.content(json).cells());
          if (read.isValid()) {
            remember(row, read.person(), earlier);
          }
        });
    for (Looked looked : valid) {
      alike(looked, earlier).forEach(looked.twins()::add);
      remember(looked.row(), looked.read().person(), earlier);
    }
  }

  private record Earlier(int line, PersonFields person) {}

  private List<Twin> alike(Looked looked, Map<String, List<Earlier>> earlier) {
    return Stream.concat(keys.names(looked.read()).stream(), keys.numbers(looked.read()).stream())
        .flatMap(key -> earlier.getOrDefault(Arrays.toString(key), List.of()).stream())
        .distinct()
        .map(before ->
            new Twin(
                null,
                null,
                before.line(),
                LikelyAmongMany.compare(looked.read().person(), before.person())))
        .filter(twin -> twin.score() > 0)
        .limit(MOST_TWINS)
        .toList();
  }

  private static void remember(
      ImportRow row, PersonFields person, Map<String, List<Earlier>> earlier) {
    for (byte[] key : new byte[][] {row.nameKey(), row.numberKey()}) {
      if (key != null) {
        List<Earlier> some =
            earlier.computeIfAbsent(Arrays.toString(key), word -> new ArrayList<>());
        if (some.size() < MOST_TWINS) {
          some.add(new Earlier(row.line(), person));
        }
      }
    }
  }
}
