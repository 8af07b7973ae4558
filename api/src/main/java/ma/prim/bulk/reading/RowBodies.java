package ma.prim.bulk.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.prim.bulk.SpreadsheetText;
import ma.prim.bulk.Vocabulary;

/**
 * The cells of one row as the bodies of createPerson and openCase, and which column each part of
 * them comes from.
 */
final class RowBodies {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PAPERS = "/identityDocuments";

  private final Vocabulary vocabulary;
  private final ObjectNode person = NODES.objectNode();
  private final ObjectNode opening = NODES.objectNode();
  private final Map<String, String> columnOf = new LinkedHashMap<>();
  private final Map<String, String> columnOfCase = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String reference;
  private boolean hasCase;

  RowBodies(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void take(ImportColumn column, String cell) {
    String text = SpreadsheetText.read(cell).strip();
    if (text.isEmpty()) {
      return;
    }
    hasCase |= column.ofCase();
    switch (column.kind()) {
      case REFERENCE -> reference = CellText.clean(text);
      case PHONES, NOT_CALLED ->
          contacts(column, "phone", CellText.codes(text).stream().map(CellText::phone).toList());
      case EMAILS -> contacts(column, "email", CellText.codes(text));
      case PAPERS -> papers(column, CellText.places(text));
      case TEXT -> put(column).put(last(column), text);
      case TEXTS -> several(column, CellText.texts(text));
      case CODE -> put(column).put(last(column), code(column, text));
      case CODES ->
          several(column, CellText.codes(text).stream().map(word -> code(column, word)).toList());
      case DAY, DATE_AS_KNOWN -> put(column).put(last(column), CellText.date(text));
      case FLAG ->
          CellText.flag(text)
              .ifPresentOrElse(
                  flag -> put(column).put(last(column), flag),
                  () ->
                      findings.add(
                          new Finding(
                              column.code(), "unknown_value", Map.of("allowed", "true, false"))));
    }
  }

  /**
   * A code that is in no list is left to the check of the body, which says what is wrong with it.
   */
  private String code(ImportColumn column, String text) {
    return vocabulary.code(column.vocabulary(), text).orElse(text);
  }

  private ObjectNode put(ImportColumn column) {
    (column.ofCase() ? columnOfCase : columnOf).put(column.pointer(), column.code());
    ObjectNode node = column.ofCase() ? opening : person;
    String[] names = column.pointer().substring(1).split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      node = node.withObject("/" + names[i]);
    }
    return node;
  }

  private static String last(ImportColumn column) {
    return column.pointer().substring(column.pointer().lastIndexOf('/') + 1);
  }

  private void several(ImportColumn column, List<String> texts) {
    ArrayNode values = put(column).putArray(last(column));
    texts.forEach(values::add);
  }

  private void contacts(ImportColumn column, String type, List<String> values) {
    ArrayNode contacts = person.withArray("/contacts");
    for (String value : values) {
      ObjectNode contact = written(contacts, type, value);
      if (contact == null) {
        columnOf.put("/contacts/" + contacts.size(), column.code());
        contact = contacts.addObject().put("type", type).put("value", value);
      }
      if (column.kind() == ImportColumn.Kind.NOT_CALLED) {
        contact.put("mayCall", false);
      }
    }
  }

  /** One number may stand in two columns: among the phones, and among those not to be called. */
  private static ObjectNode written(ArrayNode contacts, String type, String value) {
    for (JsonNode contact : contacts) {
      if (contact.path("type").asText().equals(type)
          && contact.path("value").asText().equals(value)) {
        return (ObjectNode) contact;
      }
    }
    return null;
  }

  private void papers(ImportColumn column, List<String> values) {
    ArrayNode papers = person.withArray(PAPERS);
    for (int i = 0; i < values.size(); i++) {
      while (papers.size() <= i) {
        papers.addObject();
      }
      String value = values.get(i);
      if (!value.isEmpty()) {
        ((ObjectNode) papers.get(i))
            .put(column.pointer(), column.vocabulary() == null ? value : code(column, value));
      }
    }
  }

  ObjectNode person() {
    return person;
  }

  /** Null if the row says nothing of a case. */
  ObjectNode opening() {
    return hasCase ? opening : null;
  }

  String reference() {
    return reference;
  }

  List<Finding> findings() {
    return findings;
  }

  String columnOfPerson(String pointer) {
    if (pointer.startsWith(PAPERS)) {
      String part = pointer.substring(pointer.lastIndexOf('/') + 1);
      return part.equals("type")
          ? "documentType"
          : part.equals("country") ? "documentCountry" : "documentNumber";
    }
    return pointer.equals("/names") ? "familyName" : column(columnOf, pointer);
  }

  String columnOfCase(String pointer) {
    return column(columnOfCase, pointer);
  }

  /** The column whose part holds this place; of a column that the file lacks, its code. */
  private static String column(Map<String, String> columns, String pointer) {
    return columns.entrySet().stream()
        .filter(entry -> pointer.equals(entry.getKey()) || pointer.startsWith(entry.getKey() + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> pointer.replaceFirst("^/", "").replaceFirst("/.*$", ""));
  }
}
