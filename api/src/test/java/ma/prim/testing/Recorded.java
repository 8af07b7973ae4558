package ma.prim.testing;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the service wrote down of a request: entries of the audit trail, and events. */
public final class Recorded {
  private final Stored stored;

  private Recorded(Stored stored) {
    this.stored = stored;
  }

  public static Recorded in(String region) {
    return new Recorded(Stored.in(region));
  }

  /**
   * An entry of the audit trail.
   *
   * @param people ids of those whose data the answer showed
   * @param cases ids of the cases whose content the answer showed
   */
  public record Entry(
      String operation,
      String outcome,
      String code,
      String resource,
      String cell,
      String actor,
      String details,
      List<String> people,
      List<String> cases) {}

  /** An event of the outbox. */
  public record Event(
      String type, String subject, String parent, String cell, String status, String details) {}

  /** The entries that a request left, in the order in which they were written. */
  public List<Entry> entriesOf(Response answer) {
    return stored
        .rows(
            "select operation, outcome, code, resource, cell, actor, details,"
                + " cast(people as char) people, cast(cases as char) cases"
                + " from audit_entry where request_id = ? order by id",
            answer.header("X-Request-Id"))
        .stream()
        .map(Recorded::entry)
        .toList();
  }

  /** The only entry that a request left. */
  public Entry entryOf(Response answer) {
    List<Entry> entries = entriesOf(answer);
    if (entries.size() != 1) {
      throw new AssertionError("one entry expected: " + entries);
    }
    return entries.getFirst();
  }

  /** What happened to a resource and to what it contains, oldest first. */
  public List<Event> eventsOf(String subject) {
    return stored
        .rows("select * from event where subject = ? or parent = ? order by n", subject, subject)
        .stream()
        .map(row ->
            new Event(
                row.get("resource") + "." + row.get("change_made"),
                text(row, "subject"),
                text(row, "parent"),
                text(row, "cell"),
                text(row, "status"),
                text(row, "details")))
        .toList();
  }

  /** The types of the events of a resource, oldest first: {@code cases.opened}. */
  public List<String> typesOf(String subject) {
    return eventsOf(subject).stream().map(Event::type).toList();
  }

  private static Entry entry(Map<String, Object> row) {
    return new Entry(
        text(row, "operation"),
        text(row, "outcome"),
        text(row, "code"),
        text(row, "resource"),
        text(row, "cell"),
        text(row, "actor"),
        text(row, "details"),
        ids(text(row, "people")),
        ids(text(row, "cases")));
  }

  private static String text(Map<String, Object> row, String column) {
    Object value = row.get(column);
    return value == null ? null : value.toString();
  }

  private static List<String> ids(String json) {
    return json == null
        ? List.of()
        : Arrays.stream(json.replaceAll("[\\[\\]\" ]", "").split(",", -1))
            .filter(id -> !id.isEmpty())
            .toList();
  }
}
