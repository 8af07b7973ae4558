package ma.prim.bulk.exports;

import java.util.List;
import ma.prim.bulk.Vocabulary;
import ma.prim.contacts.ContactView;

/** A visit, a call or a message as a line. */
final class ContactColumns {
  static final List<Column<ContactView>> ALL =
      List.of(
          Column.of("id", ContactView::id),
          Column.of("cell", ContactView::cell),
          Column.of("occurredAt", ContactView::occurredAt),
          Column.coded("channel", "channel", ContactView::channel),
          Column.of("person", ContactView::person),
          Column.of("case", ContactView::caseId),
          Column.of("officer", ContactView::officer),
          Column.coded("need", Vocabulary.NEED, ContactView::need),
          Column.coded("outcome", "contactOutcome", ContactView::outcome),
          Column.coded("caseLanguage", Vocabulary.LANGUAGE, ContactView::language),
          Column.coded("heardOf", "heardOf", ContactView::heardOf),
          Column.coded("group", "personGroup", ContactView::group),
          Column.coded("gender", "gender", ContactView::gender),
          Column.coded("ageBand", "ageBand", ContactView::ageBand),
          Column.of("headcount", ContactView::headcount),
          Column.of("ticket", ContactView::ticket),
          Column.of("arrivedAt", ContactView::arrivedAt),
          Column.of("servedAt", ContactView::servedAt),
          Column.of("satisfaction", ContactView::satisfaction),
          Column.of("note", ContactView::note),
          Column.of("updatedAt", ContactView::updatedAt),
          Column.of("isTest", ContactView::isTest));

  private ContactColumns() {}
}
