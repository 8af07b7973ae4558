package ma.prim.bulk.exports;

import java.util.List;
import java.util.function.Function;
import ma.prim.bulk.Vocabulary;
import ma.prim.people.ContactPoint;
import ma.prim.people.IdentityDocument;
import ma.prim.people.Names;
import ma.prim.people.PersonName;
import ma.prim.people.PersonView;
import ma.prim.people.Purpose;

/** A person's file as a line; its columns are those that an import reads. */
final class PersonColumns {
  static final List<Column<PersonView>> ALL =
      List.of(
          Column.of("id", PersonView::id),
          Column.coded("group", "personGroup", PersonView::group),
          Column.of("groupSince", PersonView::groupSince),
          Column.coded("returneeKind", "returneeKind", PersonView::returneeKind),
          Column.of("givenName", latin(PersonName::given)),
          Column.of("familyName", latin(PersonName::family)),
          Column.of("givenNameAr", arabic(PersonName::given)),
          Column.of("familyNameAr", arabic(PersonName::family)),
          Column.of("otherNames", person -> person.names().other()),
          Column.of("fatherName", parents(Names.Parents::father)),
          Column.of("motherName", parents(Names.Parents::mother)),
          Column.of("documented", PersonView::documented),
          Column.coded("gender", "gender", PersonView::gender),
          Column.of("birthDate", PersonView::birthDate),
          Column.of("birthDateEstimated", PersonView::birthDateEstimated),
          Column.of("deceasedOn", PersonView::deceasedOn),
          Column.coded("nationalities", Vocabulary.COUNTRY, PersonView::nationalities),
          Column.coded("residenceCountry", Vocabulary.COUNTRY, PersonView::residenceCountry),
          Column.coded("originCommune", Vocabulary.COMMUNE, PersonView::originCommune),
          Column.coded("languages", Vocabulary.LANGUAGE, PersonView::languages),
          Column.of("address", PersonView::address),
          Column.of("phone", contacts(ContactPoint.Type.PHONE)),
          Column.of("doNotCall", PersonColumns::notToBeCalled),
          Column.of("email", contacts(ContactPoint.Type.EMAIL)),
          Column.coded("documentType", "identityDocumentType", papers(IdentityDocument::type)),
          Column.coded("documentCountry", Vocabulary.COUNTRY, papers(IdentityDocument::country)),
          Column.of("documentNumber", papers(IdentityDocument::number)),
          Column.coded("vulnerabilities", "vulnerability", PersonView::vulnerabilities),
          Column.of("concealed", PersonView::concealed),
          Column.of("note", PersonView::note),
          Column.of("isTest", PersonView::isTest),
          Column.of("createdAt", PersonView::createdAt),
          Column.of("updatedAt", PersonView::updatedAt));

  private PersonColumns() {}

  private static Function<PersonView, ?> latin(Function<PersonName, String> part) {
    return person -> person.names().latin() == null ? null : part.apply(person.names().latin());
  }

  private static Function<PersonView, ?> arabic(Function<PersonName, String> part) {
    return person -> person.names().ar() == null ? null : part.apply(person.names().ar());
  }

  private static Function<PersonView, ?> parents(Function<Names.Parents, String> one) {
    return person -> person.names().parents() == null ? null : one.apply(person.names().parents());
  }

  private static Function<PersonView, ?> contacts(ContactPoint.Type type) {
    return person ->
        person.contacts() == null
            ? null
            : person.contacts().stream()
                .filter(contact -> contact.type() == type)
                .map(ContactPoint::value)
                .toList();
  }

  /**
   * Who calls from the file sees which of the numbers she must not: all, if she objects to calls.
   */
  private static List<String> notToBeCalled(PersonView person) {
    boolean objects = person.objections() != null && person.objections().contains(Purpose.CONTACT);
    return person.contacts() == null
        ? List.of()
        : person.contacts().stream()
            .filter(contact -> contact.type() == ContactPoint.Type.PHONE)
            .filter(contact -> objects || Boolean.FALSE.equals(contact.mayCall()))
            .map(ContactPoint::value)
            .toList();
  }

  /** In one order in each of their columns: what a paper does not say leaves a gap. */
  private static Function<PersonView, ?> papers(Function<IdentityDocument, Object> part) {
    return person ->
        person.identityDocuments() == null
            ? null
            : person.identityDocuments().stream()
                .map(paper -> part.apply(paper) == null ? "" : part.apply(paper))
                .toList();
  }
}
