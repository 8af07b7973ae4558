package ma.prim.bulk.exports;

import java.util.List;
import ma.prim.bulk.Vocabulary;
import ma.prim.cases.CaseRow;

/** A case as a line. */
final class CaseColumns {
  static final List<Column<CaseRow>> ALL =
      List.of(
          Column.of("id", CaseRow::id),
          Column.of("number", CaseRow::number),
          Column.of("cell", CaseRow::cell),
          Column.of("person", CaseRow::person),
          Column.coded("group", "personGroup", CaseRow::group),
          Column.coded("need", Vocabulary.NEED, CaseRow::need),
          Column.coded("furtherNeeds", Vocabulary.NEED, CaseRow::furtherNeeds),
          Column.coded("status", "caseStatus", CaseRow::status),
          Column.coded("priority", "priority", CaseRow::priority),
          Column.coded("sensitivity", "sensitivity", CaseRow::sensitivity),
          Column.coded("channel", "channel", CaseRow::channel),
          Column.coded("heardOf", "heardOf", CaseRow::heardOf),
          Column.coded("caseLanguage", Vocabulary.LANGUAGE, CaseRow::language),
          Column.of("interpreterNeeded", CaseRow::interpreterNeeded),
          Column.of("assignee", CaseRow::assignee),
          Column.of("openedAt", CaseRow::openedAt),
          Column.of("updatedAt", CaseRow::updatedAt),
          Column.of("acknowledgeBy", CaseRow::acknowledgeBy),
          Column.of("acknowledgedAt", CaseRow::acknowledgedAt),
          Column.of("respondBy", CaseRow::respondBy),
          Column.of("respondedAt", CaseRow::respondedAt),
          Column.of("dueAt", CaseRow::dueAt),
          Column.of("overdue", CaseRow::overdue),
          Column.of("nextReview", CaseRow::nextReview),
          Column.of("holdUntil", CaseRow::holdUntil),
          Column.of("closedAt", CaseRow::closedAt),
          Column.coded("closureReason", "closureReason", CaseRow::closureReason),
          Column.of("transferTo", CaseRow::transferTo),
          Column.of("summary", CaseRow::summary),
          Column.of("isTest", CaseRow::isTest));

  private CaseColumns() {}
}
