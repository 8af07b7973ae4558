package ma.prim.rights.extract;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedColumn;
import ma.prim.crypto.SealedColumns;
import ma.prim.crypto.SealedJson;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;
import ma.prim.tenancy.NativeSql;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads what is kept about a person, one statement a section, as far as the caller may see it. */
@Singleton
@NativeSql(
    "every table that names a person, whatever feature it is of; each names the caller's cells")
class ExtractRows {
  /** Tables that name a person or a case and are in no extract, and why. */
  static final Map<String, String> NOT_SHOWN =
      Map.of(
          "person_key",
          "keyed hashes by which the file is found: they can be read by nobody",
          "retention_notice",
          "a day that follows from those in the sections",
          "bulk_import_row",
          "which line of a register became the file: its content is gone by then",
          "person_distinct",
          "that a file which looks alike is another person's, whom it names",
          "retention_hold",
          "what an inquiry is about must not be told while it goes on",
          "idempotency",
          "answers of the last seven days, copies of what the sections show");

  private static final String ACCESSES =
      """
      select cast(t.at as char) at, t.role, t.cell, t.operation, t.outcome,
        json_unquote(json_extract(t.details, '$.institution')) institution from audit_entry t
      where t.id in (
          select p.id from audit_entry p where json_overlaps(p.people, cast(:people as json))
          union select c.id from audit_entry c where json_overlaps(c.cases, cast(:cases as json)))
        and t.outcome in ('done', 'read', 'replayed')
        and (:all or t.cell in (:cells)
          or t.operation like '%Referral%' and json_overlaps(t.cases, cast(:cases as json)))
      order by t.at, t.id\
      """;

  private final Session session;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final Instance<SealedColumns> sealedColumns;

  ExtractRows(
      Session session,
      CurrentScope scope,
      CurrentCaller caller,
      SealedJson json,
      Instance<SealedColumns> sealedColumns) {
    this.session = session;
    this.scope = scope;
    this.caller = caller;
    this.json = json;
    this.sealedColumns = sealedColumns;
  }

  /** The rows of a section: columns by name, in their order, with what is sealed opened. */
  List<Map<String, Object>> of(ExtractSection section, UUID person) {
    NativeQuery<Tuple> query = query(section.sql(), person);
    if (section.isOfCases()) {
      query.setParameter("me", '"' + caller.get().subject() + '"');
    }
    return query.list().stream().map(row -> opened(section.table(), row)).toList();
  }

  /** The answers that showed her file, under any of her ids, or one of these cases. */
  List<Map<String, Object>> accesses(Collection<UUID> ids, List<String> cases) {
    return inScope(session.createNativeQuery(ACCESSES, Tuple.class))
        .setParameter("people", json(ids.stream().map(UUID::toString).toList()))
        .setParameter("cases", json(cases))
        .list()
        .stream()
        .map(ExtractRows::columns)
        .toList();
  }

  private static String json(List<String> ids) {
    return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
  }

  private NativeQuery<Tuple> query(String sql, UUID person) {
    return inScope(session.createNativeQuery(sql, Tuple.class))
        .setParameter("person", person.toString());
  }

  private NativeQuery<Tuple> inScope(NativeQuery<Tuple> query) {
    CellScope content = scope.content();
    return query
        .setParameter("all", content.everything())
        // in () is no SQL; no cell has an empty name
        .setParameterList("cells", content.cells().isEmpty() ? Set.of("") : content.cells());
  }

  private Map<String, Object> opened(String table, Tuple row) {
    Map<String, Object> columns = columns(row);
    if (columns.remove("sealed") instanceof byte[] sealed) {
      String context = context(table, UUID.fromString((String) columns.get("id")));
      Map<?, ?> content = json.open(sealed, LinkedHashMap.class, context);
      content.forEach((name, value) -> columns.putIfAbsent((String) name, value));
    }
    return columns;
  }

  private String context(String table, UUID id) {
    SealedColumn sealed =
        sealedColumns.stream()
            .flatMap(columns -> columns.all().stream())
            .filter(column -> column.table().equals(table))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing of " + table + " is sealed"));
    return sealed
        .context()
        .apply(
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
  }

  private static Map<String, Object> columns(Tuple row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (TupleElement<?> element : new ArrayList<>(row.getElements())) {
      Object value = row.get(element.getAlias());
      if (value != null) {
        columns.put(element.getAlias(), value);
      }
    }
    return columns;
  }
}
