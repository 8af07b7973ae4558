package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.bulk.reading.Finding;
import ma.prim.bulk.reading.ReadRow;
import ma.prim.bulk.reading.RowReader;
import ma.prim.cases.OpenCases;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.events.RecordTogether;
import ma.prim.http.Ids;
import ma.prim.people.KnownPeople;
import ma.prim.people.KnownPerson;
import ma.prim.people.PersonCell;
import ma.prim.people.RegisterPeople;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/**
 * Writes some rows more: files, cases, their events, one audit entry, and how far the import is,
 * all in one transaction. So a row is written once or not at all, whenever the service dies.
 */
@Singleton
class WriteRows {
  private final Imports imports;
  private final RowReader reader;
  private final RowsTogether rowsTogether;
  private final KnownPeople people;
  private final RegisterPeople registerPeople;
  private final OpenCases openCases;
  private final RecordTogether recordTogether;
  private final Journal journal;
  private final SealedJson json;
  private final CurrentRegion region;
  private final ImportsConfig config;
  private final InstantSource clock;

  WriteRows(
      Imports imports,
      RowReader reader,
      RowsTogether rowsTogether,
      KnownPeople people,
      RegisterPeople registerPeople,
      OpenCases openCases,
      RecordTogether recordTogether,
      Journal journal,
      SealedJson json,
      CurrentRegion region,
      ImportsConfig config,
      InstantSource clock) {
    this.imports = imports;
    this.reader = reader;
    this.rowsTogether = rowsTogether;
    this.people = people;
    this.registerPeople = registerPeople;
    this.openCases = openCases;
    this.recordTogether = recordTogether;
    this.journal = journal;
    this.json = json;
    this.region = region;
    this.config = config;
    this.clock = clock;
  }

  void step(Import one) {
    List<ImportRow> rows = imports.rows(one.id(), one.done(), config.rowsAtOnce());
    Written written = new Written(one);
    written.take(rows);
    Instant now = clock.instant();
    CellConfig cell = region.get().config().cell(one.cell()).orElseThrow();
    List<Change> changes = new ArrayList<>(registerPeople.open(written.files, cell, now));
    knowForGood(written, cell);
    changes.addAll(openCases.open(written.openings, cell, one.createdBy(), now));
    imports.flush();
    rowsTogether.update(one, written.rows);
    int last = rows.isEmpty() ? one.total() : rows.getLast().place();
    if (!changes.isEmpty()) {
      recordTogether.record(
          changes,
          Import.RESOURCE + "/" + one.id(),
          one.cell(),
          one.createdBy(),
          Map.of(
              "change", "rows_written",
              "by", one.createdBy().toString(),
              "rows", Integer.toString(written.imported)));
    }
    one.writtenUpTo(
        last,
        one.counts()
            .written(
                written.imported,
                written.skipped,
                written.refused,
                written.files.size(),
                written.openings.size()),
        now);
    if (last >= one.total()) {
      journal.record(one.allWritten(now));
    }
  }

  /** A cell that was let in until a day has a reason of its own once it follows a case. */
  private void knowForGood(Written written, CellConfig cell) {
    Set<UUID> opened =
        written.files.stream().map(RegisterPeople.NewFile::id).collect(Collectors.toSet());
    List<UUID> known =
        written.openings.stream()
            .map(opening -> opening.person().id())
            .filter(person -> !opened.contains(person))
            .distinct()
            .toList();
    if (!known.isEmpty()) {
      people.makeKnown(known, cell.slug(), cell.province(), PersonCell.Reason.OPENED);
    }
  }

  /** What some rows come to. */
  private final class Written {
    private final Import one;
    private final List<String> columns;
    private final List<RegisterPeople.NewFile> files = new ArrayList<>();
    private final List<OpenCases.Opening> openings = new ArrayList<>();
    private final Map<Integer, KnownPerson> byLine = new HashMap<>();
    private Map<UUID, KnownPerson> known = Map.of();
    private List<ImportRow> rows = List.of();
    private int imported;
    private int skipped;
    private int refused;

    private Written(Import one) {
      this.one = one;
      this.columns = one.columns(json);
    }

    private void take(List<ImportRow> all) {
      rows = all.stream().filter(ImportRow::isToBeWritten).toList();
      findKnown(rows);
      for (ImportRow row : rows) {
        if (row.decision() == Decision.SKIP) {
          row.skipped();
          skipped++;
        } else {
          write(row);
        }
      }
    }

    /** Those whom rows name, and those of rows that were written before. */
    private void findKnown(List<ImportRow> rows) {
      Set<Integer> lines =
          rows.stream()
              .map(ImportRow::knownLine)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      Map<Integer, UUID> earlier = new HashMap<>();
      imports.atLines(one.id(), lines).stream()
          .filter(row -> row.status() == RowStatus.IMPORTED)
          .forEach(row -> earlier.put(row.line(), row.person()));
      Set<UUID> ids =
          rows.stream().map(ImportRow::person).filter(Objects::nonNull).collect(Collectors.toSet());
      ids.addAll(earlier.values());
      known = people.findAll(ids);
      earlier.forEach((line, person) -> {
        if (known.containsKey(person)) {
          byLine.put(line, known.get(person));
        }
      });
    }

    private void write(ImportRow row) {
      ReadRow read = reader.read(columns, row.content(json).cells());
      if (!read.isValid()) {
        row.refuse(read.findings(), json);
        refused++;
        return;
      }
      KnownPerson person = person(row, read);
      if (person == null) {
        row.refuse(List.of(Finding.of("person", "unknown_reference")), json);
        refused++;
        return;
      }
      UUID opened = null;
      if (read.opening() != null) {
        opened = Ids.next();
        openings.add(new OpenCases.Opening(opened, read.opening(), person));
      }
      byLine.put(row.line(), person);
      row.imported(person.id(), opened);
      imported++;
    }

    /** Null if it was to be somebody who is not known any more, or whose row was not written. */
    private KnownPerson person(ImportRow row, ReadRow read) {
      if (row.decision() == Decision.KNOWN) {
        return row.knownLine() != null ? byLine.get(row.knownLine()) : known.get(row.person());
      }
      UUID id = Ids.next();
      files.add(new RegisterPeople.NewFile(id, read.person()));
      return people.described(id, read.person());
    }
  }
}
