package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.bulk.reading.Finding;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Violation;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonView;

/** Shows the rows of an import, page by page; what is wrong in the reader's language. */
@Singleton
class ImportRows {
  private static final Listing<ImportRow> ROWS =
      Listing.of(ImportRow.class, ImportRow::id)
          .sortable("line", Integer.class, ImportRow::line)
          .usually("line");

  private final Lists lists;
  private final KnownPeople people;
  private final ProblemRenderer texts;
  private final SealedJson json;

  ImportRows(Lists lists, KnownPeople people, ProblemRenderer texts, SealedJson json) {
    this.lists = lists;
    this.people = people;
    this.texts = texts;
    this.json = json;
  }

  /** A row with what it says, opened once. */
  private record Opened(ImportRow row, ImportRow.Content content) {}

  Page<ImportRowView> page(Import one, List<RowStatus> status, Paging paging, String language) {
    List<Heading> headings = one.headings(json);
    return lists
        .of(ROWS, paging)
        .where("e.importId = :import", one.id())
        .where("e.status in :status", status)
        .page()
        .mapAll(rows -> views(rows, headings, language));
  }

  private List<ImportRowView> views(List<ImportRow> rows, List<Heading> headings, String language) {
    List<Opened> opened = rows.stream().map(row -> new Opened(row, row.content(json))).toList();
    Set<UUID> ids = new HashSet<>();
    opened.forEach(one ->
        one.content().twins().stream()
            .map(ImportRow.Twin::person)
            .filter(Objects::nonNull)
            .forEach(ids::add));
    Map<UUID, PersonView> files = people.read(ids);
    return opened.stream().map(one -> view(one, headings, files, language)).toList();
  }

  private ImportRowView view(
      Opened opened, List<Heading> headings, Map<UUID, PersonView> files, String language) {
    ImportRow row = opened.row();
    ImportRow.Content content = opened.content();
    return new ImportRowView(
        row.id(),
        row.line(),
        row.status(),
        row.decision(),
        row.person(),
        row.knownLine(),
        row.opened(),
        values(content.cells(), headings),
        content.findings().stream().map(finding -> wrong(finding, headings, language)).toList(),
        content.twins().stream()
            .filter(twin -> twin.person() == null || files.containsKey(twin.person()))
            .map(twin ->
                new ImportRowView.Twin(
                    twin.score(),
                    twin.person() == null ? null : files.get(twin.person()),
                    twin.knownTo(),
                    twin.line()))
            .toList());
  }

  private static Map<String, String> values(List<String> cells, List<Heading> headings) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Heading heading : headings) {
      int place = heading.place() - 1;
      if (heading.column() != null && place < cells.size() && !cells.get(place).isBlank()) {
        values.put(heading.column(), cells.get(place));
      }
    }
    return values;
  }

  private ImportRowView.Wrong wrong(Finding finding, List<Heading> headings, String language) {
    Map<String, Heading> byColumn =
        headings.stream()
            .filter(heading -> heading.column() != null)
            .collect(Collectors.toMap(Heading::column, heading -> heading, (one, other) -> one));
    Heading heading = byColumn.get(finding.column());
    return new ImportRowView.Wrong(
        finding.column(),
        heading == null ? null : heading.heading(),
        heading == null ? null : heading.place(),
        finding.code(),
        texts.text(Violation.at("", finding.code(), finding.params()), language));
  }
}
