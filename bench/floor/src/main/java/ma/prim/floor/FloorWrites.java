package ma.prim.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The measured changes by plain JDBC, each with its events and audit entries in one transaction, in
 * copies of the service's tables.
 */
@Singleton
class FloorWrites {
  private static final byte[] OFFICER = Rows.bytes(UUID.fromString("c7078748-9280-4c73-bacc-2d90f1c197d5"));
  private static final int SEALED = 145;
  private static final String EVENT =
      "insert into floor_event (id, resource, change_made, subject, parent, personal, restricted, cell, province, status,"
          + " details, actor, at, institution) values (?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?, ?, null)";
  private static final String OPEN =
      "insert into floor_case_file (id, version, cell, province, number, person, need, further_needs, person_group, channel,"
          + " interpreter_needed, priority, assignee, status, sensitivity, excluded_officers, opened_at, opened_by, updated_at,"
          + " is_test, clock_started_at, acknowledge_by, respond_by, due_at, alarm_at, sealed) values (?, 0, ?, 'MA-NAD', ?, ?,"
          + " 'ADM.CIVIL', '[]', ?, 'WALK_IN', 0, 'NORMAL', ?, 'INTAKE', 'NORMAL', '[]', ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)";
  private static final String ACCEPT =
      "update floor_referral set accepted_at = ?, accepted_by = ?, acted_by = ?, alarm_at = ?, due_at = ?, clock = 'SERVE',"
          + " serve_by = ?, last_verb = 'ACCEPT', responded_at = ?, status = 'ACCEPTED', updated_at = ?, version = 1"
          + " where id = ? and version = 0";
  private static final String NOTIFY =
      "insert into floor_notification (id, version, recipient, kind, subject, cell, created_at, mail_due_at) select"
          + " random_bytes(16), 0, who.subject, 'REFERRAL_ACCEPTED', ?, ?, ?, (select case p.mail when 'AT_ONCE' then null when"
          + " 'DAILY' then null end from notification_preference p where p.subject = who.subject) from (select u.subject from"
          + " app_user u join (select g.subject from user_grant g where g.role = 'MANAGER' and g.place_kind = 'CELL' and g.place"
          + " = ? and g.revoked_at is null union select c.assignee as subject from case_file c where c.id = ?) named on"
          + " named.subject = u.subject where u.active and u.replaced_at is null and u.subject <> ? limit 1000) who";

  private final JsonFactory factory = new JsonFactory();
  private final AtomicLong number = new AtomicLong(System.currentTimeMillis());
  private final DataSource source;

  FloorWrites(DataSource source) {
    this.source = source;
  }

  private interface Change {
    byte[] in(Connection connection) throws SQLException, IOException;
  }

  private byte[] commit(Change change) throws SQLException, IOException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        byte[] answer = change.in(connection);
        connection.commit();
        return answer;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  byte[] open(String cell, UUID person, String summary) throws SQLException, IOException {
    return commit(connection -> {
      UUID id = Rows.newId();
      LocalDateTime now = LocalDateTime.now();
      String group;
      try (PreparedStatement select =
          connection.prepareStatement(
              "select id, concealed, created_at, person_group, sealed, is_test, updated_at, version from person where id = ?")) {
        select.setBytes(1, Rows.bytes(person));
        try (ResultSet row = select.executeQuery()) {
          row.next();
          group = row.getString("person_group");
        }
      }
      String subject = "cases/" + id;
      event(connection, "cases", "opened", subject, null, cell, "MA-NAD", "intake", null, now);
      entry(connection, new Entry("openCase", subject, "done", "{\"change\":\"opened\",\"status\":\"intake\"}", null, "[\"" + id + "\"]"));
      byte[] sealed = new byte[SEALED];
      byte[] text = summary.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(text, 0, sealed, 0, Math.min(text.length, SEALED));
      try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
        int at = 1;
        insert.setBytes(at++, Rows.bytes(id));
        insert.setString(at++, cell);
        insert.setString(at++, "FLO-" + number.incrementAndGet());
        insert.setBytes(at++, Rows.bytes(person));
        insert.setString(at++, group);
        insert.setBytes(at++, OFFICER);
        insert.setObject(at++, now);
        insert.setBytes(at++, OFFICER);
        insert.setObject(at++, now);
        insert.setObject(at++, now);
        for (int days : new int[] {14, 60, 14, 14}) {
          insert.setObject(at++, now.plusDays(days));
        }
        insert.setBytes(at, sealed);
        insert.executeUpdate();
      }
      return opened(id, person, cell, group, summary, now);
    });
  }

  /** Of what is at hand: nothing is read again. */
  private byte[] opened(UUID id, UUID person, String cell, String group, String summary, LocalDateTime now)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("id", id.toString());
      json.writeStringField("cell", cell);
      json.writeStringField("person", person.toString());
      json.writeStringField("summary", summary);
      Rows.word("group", group, json);
      for (String name : new String[] {"number", "need", "channel", "priority", "status", "sensitivity", "assignee"}) {
        json.writeStringField(name, "as it was written");
      }
      for (String name : new String[] {"openedAt", "updatedAt", "acknowledgeBy", "respondBy", "dueAt"}) {
        Rows.time(name, now, json);
      }
      Rows.actions(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  byte[] accept(UUID id) throws SQLException, IOException {
    return commit(connection -> {
      LocalDateTime now = LocalDateTime.now();
      try (PreparedStatement select = connection.prepareStatement("select * from floor_referral where id = ? for update")) {
        select.setBytes(1, Rows.bytes(id));
        try (ResultSet row = select.executeQuery()) {
          row.next();
          String from = row.getString("from_cell");
          UUID matter = Rows.uuid(row.getBytes("case_id"));
          accepted(connection, id, now);
          String subject = "referrals/" + id;
          String details = "{\"from\":\"" + from + "\",\"side\":\"receiver\",\"to\":\"" + row.getString("to_cell") + "\"}";
          event(connection, "referrals", "accepted", subject, null, row.getString("to_cell"), "MA-NAD", "accepted", details, now);
          entry(connection, new Entry("acceptReferral", subject, "done", details, null, null));
          event(connection, "referrals", "accepted", subject, "cases/" + matter, from, "MA-NAD", "accepted", details, now);
          entry(connection, new Entry("acceptReferral", "cases/" + matter, "done", details, null, "[\"" + matter + "\"]"));
          tell(connection, subject, from, matter, now);
          return answer(row);
        }
      }
    });
  }

  private static void accepted(Connection connection, UUID id, LocalDateTime now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ACCEPT)) {
      update.setObject(1, now);
      update.setBytes(2, OFFICER);
      update.setBytes(3, OFFICER);
      update.setObject(4, now.plusDays(60));
      update.setObject(5, now.plusDays(60));
      update.setObject(6, now.plusDays(60));
      update.setObject(7, now);
      update.setObject(8, now);
      update.setBytes(9, Rows.bytes(id));
      update.executeUpdate();
    }
  }

  private static void tell(Connection connection, String subject, String cell, UUID matter, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(NOTIFY)) {
      insert.setString(1, subject);
      insert.setString(2, cell);
      insert.setObject(3, now);
      insert.setString(4, cell);
      insert.setBytes(5, Rows.bytes(matter));
      insert.setBytes(6, OFFICER);
      insert.executeUpdate();
    }
  }

  private byte[] answer(ResultSet row) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      Rows.id("id", row.getBytes("id"), json);
      for (String word : new String[] {"number", "from_cell", "to_cell", "need", "priority", "status", "next_actor", "clock"}) {
        Rows.word(word, row.getString(word), json);
      }
      for (String time : new String[] {"due_at", "respond_by", "created_at", "sent_at", "updated_at"}) {
        Rows.time(time, row.getObject(time, LocalDateTime.class), json);
      }
      Rows.sealed("reason", row.getBytes("sealed"), json);
      Rows.sealed("shared", row.getBytes("shared"), json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void event(
      Connection connection, String resource, String change, String subject, String parent, String cell, String province,
      String status, String details, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
      int at = 1;
      insert.setBytes(at++, Rows.bytes(Rows.newId()));
      insert.setString(at++, resource);
      insert.setString(at++, change);
      insert.setString(at++, subject);
      insert.setString(at++, parent);
      insert.setString(at++, cell);
      insert.setString(at++, province);
      insert.setString(at++, status);
      insert.setString(at++, details);
      insert.setString(at++, "c7078748-9280-4c73-bacc-2d90f1c197d5");
      insert.setObject(at, now);
      insert.executeUpdate();
    }
  }

  private static void entry(Connection connection, Entry entry) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(Entry.INSERT + "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      entry.fill(insert, 1);
      insert.executeUpdate();
    }
  }
}
