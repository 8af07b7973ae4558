package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import ma.prim.bulk.reading.RowReader;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.jobs.Rests;

/** What a manager decides of an import. Each waits for the step of the work that is under way. */
@Singleton
class ChangeImport {
  private final Imports imports;
  private final KnownPeople people;
  private final SealedJson json;
  private final Journal journal;
  private final Rests rests;
  private final CurrentRegion region;
  private final InstantSource clock;

  ChangeImport(
      Imports imports,
      KnownPeople people,
      SealedJson json,
      Journal journal,
      Rests rests,
      CurrentRegion region,
      InstantSource clock) {
    this.rests = rests;
    this.region = region;
    this.imports = imports;
    this.people = people;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  Import find(UUID id) {
    return imports.findAlone(id).orElseThrow(Problem::notFound);
  }

  Import change(UUID id, BiFunction<Import, Instant, Change> verb) {
    Import one = find(id);
    journal.record(verb.apply(one, clock.instant()));
    imports.flush();
    goOn();
    return one;
  }

  Import map(Import one, ImportMapping mapping) {
    int wide = one.headings(json).size();
    List<String> columns = new ArrayList<>(Collections.nCopies(wide, null));
    List<Violation> wrong = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < mapping.columns().size(); i++) {
      ImportMapping.Column column = mapping.columns().get(i);
      String pointer = "/columns/" + i;
      if (column.place() > wide) {
        wrong.add(Violation.at(pointer + "/place", "too_large", Map.of("value", wide)));
      } else if (!RowReader.isColumn(column.column())) {
        wrong.add(
            Violation.at(
                pointer + "/column",
                "unknown_value",
                Map.of("allowed", String.join(", ", RowReader.columns()))));
      } else if (!taken.add(column.column()) || columns.get(column.place() - 1) != null) {
        wrong.add(Violation.at(pointer, "repeated_column"));
      } else {
        columns.set(column.place() - 1, column.column());
      }
    }
    refuse(wrong);
    journal.record(one.mapped(columns, json, clock.instant()));
    imports.flush();
    imports.forgetChecks(one.id());
    goOn();
    return one;
  }

  Import decide(UUID id, ImportDecisions decisions) {
    Import one = find(id);
    one.requireIn("decide", ImportStatus.CHECKED);
    List<ImportDecisions.OfRow> all = decisions.rows();
    Map<Integer, ImportRow> rows =
        imports.atLines(id, all.stream().map(ImportDecisions.OfRow::line).toList()).stream()
            .collect(Collectors.toMap(ImportRow::line, row -> row));
    Set<UUID> named =
        all.stream()
            .map(ImportDecisions.OfRow::person)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> known = people.findAll(named).keySet();
    List<Violation> wrong = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      check(all.get(i), "/rows/" + i, rows, known, wrong);
    }
    refuse(wrong);
    all.forEach(of -> rows.get(of.line()).decide(of.decision(), of.person(), of.ofLine()));
    journal.record(
        Change.of(Import.RESOURCE, id, "decided", one.cell(), one.province(), one.status().word()));
    imports.flush();
    return one;
  }

  private static void check(
      ImportDecisions.OfRow of,
      String pointer,
      Map<Integer, ImportRow> rows,
      Set<UUID> known,
      List<Violation> wrong) {
    ImportRow row = rows.get(of.line());
    if (row == null || (row.status() != RowStatus.DUPLICATE && row.status() != RowStatus.READY)) {
      wrong.add(Violation.at(pointer + "/line", "unknown_reference"));
    }
    boolean names = of.person() != null || of.ofLine() != null;
    if (of.decision() == Decision.KNOWN && !names) {
      wrong.add(Violation.at(pointer + "/person", "required"));
    }
    if (of.person() != null && (of.decision() != Decision.KNOWN || !known.contains(of.person()))) {
      wrong.add(Violation.at(pointer + "/person", "unknown_reference"));
    }
    boolean earlier = of.ofLine() == null || of.ofLine() < of.line();
    if (!earlier
        || (of.ofLine() != null && (of.decision() != Decision.KNOWN || of.person() != null))) {
      wrong.add(Violation.at(pointer + "/ofLine", "unknown_reference"));
    }
  }

  Import start(UUID id, ImportStart how) {
    Import one = find(id);
    Decision others = how == null ? null : how.duplicates();
    if (others == Decision.KNOWN) {
      throw Problem.invalid(
          Violation.at("/duplicates", "unknown_value", Map.of("allowed", "new, skip")));
    }
    Change started = one.start(clock.instant());
    if (others == null && imports.undecided(id) > 0) {
      throw Problem.invalid(Violation.at("/duplicates", "required"));
    }
    journal.record(started);
    imports.flush();
    if (others != null) {
      imports.decideOthers(id, others);
    }
    goOn();
    return one;
  }

  private void goOn() {
    rests.wake(ImportWork.NAME, region.get());
  }

  Import cancel(UUID id) {
    Import one = change(id, Import::cancel);
    imports.erase(id);
    return one;
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }
}
