package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
@Singleton
class CheckRows {
  private static final int MOST_TWINS = 5;

  private final Imports imports;
  private final EarlierRows earlierRows;
  private final RowReader reader;
  private final RowKeys keys;
  private final RowsTogether rowsTogether;
  private final LikelyAmongMany duplicates;
  private final SealedJson json;
  private final Journal journal;
  private final ImportsConfig config;
  private final InstantSource clock;

  CheckRows(
      Imports imports,
      EarlierRows earlierRows,
      RowReader reader,
      RowKeys keys,
      RowsTogether rowsTogether,
      LikelyAmongMany duplicates,
      SealedJson json,
      Journal journal,
      ImportsConfig config,
      InstantSource clock) {
    this.imports = imports;
    this.earlierRows = earlierRows;
    this.reader = reader;
    this.keys = keys;
    this.rowsTogether = rowsTogether;
    this.duplicates = duplicates;
    this.json = json;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  /** A row, and what it says. */
  private record Looked(
      ImportRow row,
      ImportRow.Content content,
      ReadRow read,
      Hashes hashes,
      List<Finding> findings,
      List<Twin> twins) {
    boolean isValid() {
      return findings.isEmpty();
    }
  }

  /** The keyed hashes of one row: those that are stored with it, and those to be looked for. */
  private record Hashes(
      ImportRow.Keys stored,
      List<ByteBuffer> references,
      List<ByteBuffer> names,
      List<ByteBuffer> numbers) {
    static Hashes from(RowKeys.Hashes hashes) {
      return new Hashes(
          hashes.stored(),
          buffers(hashes.references()),
          buffers(hashes.names()),
          buffers(hashes.numbers()));
    }

    private static List<ByteBuffer> buffers(List<byte[]> hashes) {
      return hashes.stream().map(ByteBuffer::wrap).toList();
    }

    Stream<ByteBuffer> ofPerson() {
      return Stream.concat(names.stream(), numbers.stream());
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
      looked
          .row()
          .checked(
              status,
              looked.hashes().stored(),
              looked.content(),
              looked.findings(),
              looked.twins(),
              json);
      counted.merge(status, 1, Integer::sum);
    }
    rowsTogether.update(one, all.stream().map(Looked::row).toList());
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
    ImportRow.Content content = row.content(json);
    ReadRow read = reader.read(columns, content.cells());
    return new Looked(
        row,
        content,
        read,
        Hashes.from(keys.of(read)),
        new ArrayList<>(read.findings()),
        new ArrayList<>());
  }

  /**
   * A number of the register stands in it once: a second row with it is wrong.
   *
   * @return the rows that were imported before
   */
  private Set<ImportRow> references(Import one, List<Looked> all) {
    Set<ByteBuffer> asked =
        all.stream()
            .flatMap(looked -> looked.hashes().references().stream())
            .collect(Collectors.toSet());
    EarlierRows.Met met = earlierRows.references(one, asked);
    Set<ByteBuffer> seen = new HashSet<>(met.repeated());
    Set<ImportRow> before = new HashSet<>();
    for (Looked looked : all) {
      List<ByteBuffer> own = looked.hashes().references();
      if (own.stream().anyMatch(met.imported()::contains)) {
        before.add(looked.row());
      }
      if (own.stream().anyMatch(seen::contains)) {
        looked.findings().add(Finding.of("reference", "repeated_reference"));
      }
      seen.addAll(own);
    }
    return before;
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
    Map<ByteBuffer, List<Earlier>> earlier = new HashMap<>();
    earlierRows
        .alike(
            one,
            asked(valid, looked -> looked.hashes().names()),
            asked(valid, looked -> looked.hashes().numbers()),
            MOST_TWINS)
        .forEach(row ->
            // What has hashes of a person was valid when they were made.
            remember(
                new Earlier(row.line(), reader.person(columns, row.cells())),
                row.name(),
                row.number(),
                earlier));
    for (Looked looked : valid) {
      alike(looked, earlier).forEach(looked.twins()::add);
      ImportRow.Keys stored = looked.hashes().stored();
      remember(
          new Earlier(looked.row().line(), looked.read().person()),
          buffer(stored.name()),
          buffer(stored.number()),
          earlier);
    }
  }

  private static Set<ByteBuffer> asked(
      List<Looked> rows, Function<Looked, List<ByteBuffer>> hashes) {
    return rows.stream()
        .flatMap(looked -> hashes.apply(looked).stream())
        .collect(Collectors.toSet());
  }

  private static ByteBuffer buffer(byte[] hash) {
    return hash == null ? null : ByteBuffer.wrap(hash);
  }

  private record Earlier(int line, PersonFields person) {}

  private List<Twin> alike(Looked looked, Map<ByteBuffer, List<Earlier>> earlier) {
    return looked
        .hashes()
        .ofPerson()
        .flatMap(key -> earlier.getOrDefault(key, List.of()).stream())
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
      Earlier row, ByteBuffer name, ByteBuffer number, Map<ByteBuffer, List<Earlier>> earlier) {
    for (ByteBuffer key : new ByteBuffer[] {name, number}) {
      if (key != null) {
        List<Earlier> some = earlier.computeIfAbsent(key, hash -> new ArrayList<>());
        if (some.size() < MOST_TWINS) {
          some.add(row);
        }
      }
    }
  }
}
