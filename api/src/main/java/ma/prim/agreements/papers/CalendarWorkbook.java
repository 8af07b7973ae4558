package ma.prim.agreements.papers;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.dates.AgreementDate;
import ma.prim.agreements.dates.DateKind;
import ma.prim.agreements.measures.Measure;
import ma.prim.agreements.measures.MeasureReport;
import ma.prim.agreements.measures.MeasureRows;
import ma.prim.bulk.SpreadsheetText;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A calendar as a workbook: days are days and numbers are numbers there, texts are never formulas.
 */
@Singleton
public class CalendarWorkbook {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> COLUMNS =
      List.of(
          "agreement",
          "title",
          "axis",
          "kind",
          "what",
          "institution",
          "from",
          "to",
          "status",
          "progress",
          "unit",
          "baseline",
          "target",
          "actual",
          "actualOn");
  private static final int FROM = 6;
  private static final int TO = 7;
  private static final int ACTUAL_ON = 14;

  private final AgreementDoor door;
  private final MeasureRows measures;
  private final InstitutionDirectory institutions;
  private final AgreementWords words;

  CalendarWorkbook(
      AgreementDoor door,
      MeasureRows measures,
      InstitutionDirectory institutions,
      AgreementWords words) {
    this.door = door;
    this.measures = measures;
    this.institutions = institutions;
    this.words = words;
  }

  public byte[] of(List<AgreementDate> dates, String language) {
    Collection<UUID> ids = dates.stream().map(AgreementDate::agreement).distinct().toList();
    Map<UUID, Agreement> agreements =
        door.visible(ids).stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    Map<UUID, Measure> byId =
        measures.of(ids).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    Map<UUID, List<MeasureReport.Actual>> actuals = measures.actuals(byId.values());
    Map<UUID, InstitutionCard> cards =
        institutions.cards(
            dates.stream()
                .map(AgreementDate::institution)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "PRIM", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("PRIM");
      if (language.equals("ar")) {
        sheet.rightToLeft();
      }
      sheet.freezePane(0, 1);
      write(
          sheet,
          0,
          COLUMNS.stream()
              .map(column -> (Object) words.text(language, "sheet." + column))
              .toList());
      int line = 1;
      for (AgreementDate date : dates) {
        Measure measure = date.kind() == DateKind.MEASURE ? byId.get(date.measure()) : null;
        List<MeasureReport.Actual> found =
            measure == null ? List.of() : actuals.getOrDefault(measure.id(), List.of());
        write(
            sheet,
            line++,
            row(
                agreements.get(date.agreement()),
                date,
                date.measure() == null ? null : byId.get(date.measure()),
                found,
                cards.get(date.institution()),
                language));
      }
      sheet.finish();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private List<Object> row(
      Agreement agreement,
      AgreementDate date,
      Measure measure,
      List<MeasureReport.Actual> actuals,
      InstitutionCard card,
      String language) {
    boolean span = date.kind() == DateKind.MEASURE;
    List<Object> cells = new ArrayList<>();
    cells.add(agreement.number());
    cells.add(AgreementWords.of(language, agreement.titles()));
    cells.add(measure == null ? null : measure.axis());
    cells.add(words.label(language, "dateKind", date.kind()));
    cells.add(AgreementWords.of(language, date.titles()));
    cells.add(card == null ? null : AgreementWords.of(language, card.names()));
    cells.add(date.from());
    cells.add(date.on());
    cells.add(span ? words.label(language, "measureStatus", measure.status()) : null);
    cells.add(span ? BigDecimal.valueOf(measure.progress()) : null);
    boolean judged = span && measure.indicator() != null;
    cells.add(judged ? measure.indicator().unit() : null);
    cells.add(judged ? measure.indicator().baseline() : null);
    cells.add(judged ? measure.indicator().target() : null);
    cells.add(actuals.isEmpty() ? null : actuals.getLast().value());
    cells.add(actuals.isEmpty() ? null : actuals.getLast().on());
    return cells;
  }

  private static void write(Worksheet sheet, int line, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case LocalDate day -> {
          sheet.value(line, column, day);
          sheet.style(line, column).format("yyyy-mm-dd").set();
        }
        case BigDecimal number -> sheet.value(line, column, number);
        case String text -> sheet.inlineString(line, column, SpreadsheetText.inTypedCell(text));
        default -> throw new IllegalArgumentException("a cell of " + column);
      }
    }
    if (line == 0) {
      for (int column : List.of(FROM, TO, ACTUAL_ON)) {
        sheet.width(column, 12);
      }
    }
  }
}
