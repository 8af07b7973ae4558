package ma.prim.rights.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.testing.ACase;
import ma.prim.testing.AConsent;
import ma.prim.testing.AContact;
import ma.prim.testing.APerson;
import ma.prim.testing.ASubjectRequest;
import ma.prim.testing.Api;
import ma.prim.testing.Stored;

/** Somebody of whom everything is kept that can be, and ended so many years ago. */
record AnOldFile(APerson.Registered person, String twin, ACase.Opened matter, ACase.Opened other) {
  private static final String OFFICER = "agent.nador";

  static AnOldFile ended(int years) {
    APerson.Registered relative = APerson.called("Rel", "Ative").registeredBy(OFFICER);
    APerson.Registered person =
        APerson.called("Erase", "Canary")
            .bornOn("1984-05")
            .with("gender", "female")
            .with("isTest", false)
            .registeredBy(OFFICER);
    APerson.Registered twin =
        APerson.called("Erase", "Twin").with("isTest", false).registeredBy(OFFICER);
    Api.as("manager.nador")
        .header("If-Match", "*")
        .contentType("application/json")
        .body(Map.of("person", twin.id(), "etag", "*", "reason", "same papers"))
        .post(person.path() + "/merge")
        .then()
        .statusCode(200);
    ACase.Opened matter =
        ACase.of(person).need("ADM.CIVIL").with("isTest", false).openedBy(OFFICER);
    String note = matter.with("notes", Map.of("text", "x"), OFFICER);
    matter.with("notes", Map.of("text", "y", "corrects", note), OFFICER);
    matter.with("tasks", Map.of("title", "x"), OFFICER);
    matter.with(
        "services", Map.of("need", "INF", "date", "2026-01-05", "outcome", "done"), OFFICER);
    matter.with("parties", Map.of("person", relative.id(), "part", "heir"), OFFICER);
    matter.with("appointments", Map.of("at", "2099-03-12T09:30:00Z", "place", "x"), OFFICER);
    AContact.by("phone").of(person).about(matter).recordedBy(OFFICER);
    AContact.by("phone").about(matter).recordedBy(OFFICER);
    AContact.by("phone").of(relative).about(matter).recordedBy(OFFICER);
    AConsent.to("oujda").recordedBy(OFFICER, person);
    ASubjectRequest.of("access").receivedBy(OFFICER, person).decided("granted");
    Api.as(OFFICER)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Map.of("text", "z"))
        .post(matter.path() + "/notes")
        .then()
        .statusCode(201);
    matter.offeredTo("oujda", "manager.nador").then().statusCode(200);
    matter.after("accept-transfer", null, "manager.oujda");
    matter.after("close", Map.of("closureReason", "resolved"), "agent.oujda");
    ACase.Opened other = ACase.of(relative).openedBy(OFFICER);
    other.with("parties", Map.of("person", person.id(), "part", "representative"), OFFICER);
    other.after("close", Map.of("closureReason", "resolved"), OFFICER);
    AnOldFile old = new AnOldFile(person, twin.id(), matter, other);
    old.age(years);
    return old;
  }

  /** Everything of it was so many years earlier. */
  private void age(int years) {
    String back = " - interval " + years + " year";
    UUID id = UUID.fromString(person.id());
    Stored stored = Stored.in(person.region());
    stored.change("update person set created_at = created_at" + back + " where id = ?", id);
    stored.change(
        "update case_file set opened_at = opened_at"
            + back
            + ", closed_at = closed_at"
            + back
            + " where id in (?, ?)",
        UUID.fromString(matter.id()),
        UUID.fromString(other.id()));
    stored.change("update contact set occurred_at = occurred_at" + back + " where person = ?", id);
  }

  String id() {
    return person.id();
  }

  /** The day of its announcement has come. */
  void dayHasCome() {
    assertThat(
            Stored.in(person.region())
                .change(
                    "update retention_notice set erase_on = '2020-01-01' where person_id = ?",
                    UUID.fromString(id())))
        .isEqualTo(1);
  }

  /**
   * Where one of its ids stands, in whatever column of whatever table: as bytes or as text. The
   * audit stays, and of the events what says that it was erased.
   */
  Set<String> traces() {
    Set<String> traces = new LinkedHashSet<>();
    Stored stored = Stored.in(person.region());
    for (Map<String, Object> column : columns(stored)) {
      String table = (String) column.get("t");
      String name = (String) column.get("c");
      boolean bytes = ((String) column.get("d")).contains("binary");
      for (String id : List.of(person.id(), twin, matter.id())) {
        String where =
            bytes
                ? "`%s` = uuid_to_bin('%s')".formatted(name, id)
                : "instr(`%s`, '%s') > 0".formatted(name, id);
        String but = table.equals("event") ? " and change_made <> 'erased'" : "";
        String sql = "select count(*) from `%s` where %s%s".formatted(table, where, but);
        if (stored.number(sql) > 0) {
          traces.add(table + "." + name);
        }
      }
    }
    return traces;
  }

  private static List<Map<String, Object>> columns(Stored stored) {
    List<Map<String, Object>> columns =
        stored.rows(
            "select c.table_name t, c.column_name c, c.data_type d"
                + " from information_schema.columns c join information_schema.tables b"
                + " on b.table_schema = c.table_schema and b.table_name = c.table_name"
                + " where c.table_schema = database() and b.table_type = 'BASE TABLE'"
                + " and c.data_type in ('binary', 'varbinary', 'char', 'varchar', 'text', 'json')"
                + " and c.table_name not in ('audit_entry', 'flyway_schema_history')");
    assertThat(columns).hasSizeGreaterThan(100);
    return columns;
  }
}
