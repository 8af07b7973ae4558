package ma.prim.bulk.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.prim.bulk.Vocabulary;

/**
 * A column that an import understands.
 *
 * @param code stable; what it is called is in {@code bulk/columns.csv}
 * @param pointer where its value goes in the body of createPerson or openCase
 * @param ofCase whether that is openCase
 * @param vocabulary whose codes and labels it takes; null for others
 */
record ImportColumn(String code, String pointer, boolean ofCase, Kind kind, String vocabulary) {

  /** What stands in its cells. */
  enum Kind {
    REFERENCE,
    TEXT,
    TEXTS,
    CODE,
    CODES,
    FLAG,
    DAY,
    DATE_AS_KNOWN,
    PHONES,
    NOT_CALLED,
    EMAILS,
    PAPERS
  }

  static final List<ImportColumn> ALL =
      List.of(
          new ImportColumn("reference", "", false, Kind.REFERENCE, null),
          coded("group", "personGroup"),
          person("groupSince", "/groupSince", Kind.DAY),
          coded("returneeKind", "returneeKind"),
          person("givenName", "/names/latin/given", Kind.TEXT),
          person("familyName", "/names/latin/family", Kind.TEXT),
          person("givenNameAr", "/names/ar/given", Kind.TEXT),
          person("familyNameAr", "/names/ar/family", Kind.TEXT),
          person("otherNames", "/names/other", Kind.TEXTS),
          person("fatherName", "/names/parents/father", Kind.TEXT),
          person("motherName", "/names/parents/mother", Kind.TEXT),
          person("documented", "/documented", Kind.FLAG),
          coded("gender", "gender"),
          person("birthDate", "/birthDate", Kind.DATE_AS_KNOWN),
          person("birthDateEstimated", "/birthDateEstimated", Kind.FLAG),
          person("deceasedOn", "/deceasedOn", Kind.DAY),
          codes("nationalities", Vocabulary.COUNTRY, false),
          coded("residenceCountry", Vocabulary.COUNTRY),
          coded("originCommune", Vocabulary.COMMUNE),
          codes("languages", Vocabulary.LANGUAGE, false),
          person("address", "/address", Kind.TEXT),
          person("phone", "/contacts", Kind.PHONES),
          person("doNotCall", "/contacts", Kind.NOT_CALLED),
          person("email", "/contacts", Kind.EMAILS),
          new ImportColumn("documentType", "type", false, Kind.PAPERS, "identityDocumentType"),
          new ImportColumn("documentCountry", "country", false, Kind.PAPERS, Vocabulary.COUNTRY),
          new ImportColumn("documentNumber", "number", false, Kind.PAPERS, null),
          codes("vulnerabilities", "vulnerability", false),
          person("concealed", "/concealed", Kind.FLAG),
          person("note", "/note", Kind.TEXT),
          person("isTest", "/isTest", Kind.FLAG),
          ofCase("need", "/need", Kind.CODE, Vocabulary.NEED),
          codes("furtherNeeds", Vocabulary.NEED, true),
          ofCase("channel", "/channel", Kind.CODE, "channel"),
          ofCase("priority", "/priority", Kind.CODE, "priority"),
          ofCase("sensitivity", "/sensitivity", Kind.CODE, "sensitivity"),
          ofCase("heardOf", "/heardOf", Kind.CODE, "heardOf"),
          ofCase("caseLanguage", "/language", Kind.CODE, Vocabulary.LANGUAGE),
          ofCase("interpreterNeeded", "/interpreterNeeded", Kind.FLAG, null),
          ofCase("summary", "/summary", Kind.TEXT, null),
          ofCase("nextReview", "/nextReview", Kind.DAY, null));

  private static final Map<String, ImportColumn> BY_CODE = byCode();

  static Optional<ImportColumn> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static ImportColumn person(String code, String pointer, Kind kind) {
    return new ImportColumn(code, pointer, false, kind, null);
  }

  private static ImportColumn coded(String code, String vocabulary) {
    return new ImportColumn(code, "/" + code, false, Kind.CODE, vocabulary);
  }

  private static ImportColumn codes(String code, String vocabulary, boolean ofCase) {
    return new ImportColumn(code, "/" + code, ofCase, Kind.CODES, vocabulary);
  }

  private static ImportColumn ofCase(String code, String pointer, Kind kind, String vocabulary) {
    return new ImportColumn(code, pointer, true, kind, vocabulary);
  }

  private static Map<String, ImportColumn> byCode() {
    Map<String, ImportColumn> columns = new LinkedHashMap<>();
    ALL.forEach(column -> columns.put(column.code(), column));
    return columns;
  }
}
