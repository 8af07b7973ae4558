package ma.prim.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The measured readings by plain JDBC: the statements of the service without the conditions of its
 * scope, its JSON, its durable entry in the log. No token, no objects, no encryption, no checks.
 */
@Path("/v1/regions/oriental")
@Produces(MediaType.APPLICATION_JSON)
class FloorResource {
  private static final String CASE =
      "select id, number, cell, person, need, further_needs, person_group, channel, language, interpreter_needed,"
          + " priority, sealed, assignee, status, sensitivity, excluded_officers, opened_at, updated_at, acknowledge_by,"
          + " acknowledged_at, respond_by, responded_at, due_at, closed_at, overdue, is_test, version, hold_until,"
          + " next_review, closure_reason, transfer_to, opened_by, province, alarm_at, heard_of from case_file";
  private static final String PERSON =
      "select id, concealed, created_at, person_group, keys_version, sealed, is_test, updated_at, version from person where id = ?";
  private static final String MERGES =
      "select id, merged_at, merged_by, merged, person_id, sealed, survivor from person_merge where person_id = ? or merged = ? order by id";
  private static final String OBJECTIONS =
      "select id, person_id, purpose from subject_request where kind = 'OBJECTION' and status in ('OPEN', 'GRANTED')"
          + " and person_id = ? order by purpose";

  private final JsonFactory factory = new JsonFactory();
  private final DataSource source;
  private final ReadLog log;
  private final FloorWrites writes;

  FloorResource(DataSource source, ReadLog log, FloorWrites writes) {
    this.source = source;
    this.log = log;
    this.writes = writes;
  }

  @GET
  @Path("/cases")
  public byte[] page(@QueryParam("cell") String cell, @QueryParam("limit") int limit) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<UUID> shown = new ArrayList<>();
    try (JsonGenerator json = factory.createGenerator(bytes);
        Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(CASE + " where cell in (?) order by opened_at desc, id desc limit ?")) {
      select.setString(1, cell);
      select.setInt(2, limit + 1);
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next() && shown.size() < limit) {
          shown.add(Rows.uuid(rows.getBytes("id")));
          Rows.caseFile(rows, json);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeStringField("next", "http://localhost/v1/regions/oriental/cases?cursor=" + "x".repeat(180));
      json.writeEndObject();
    }
    log.write(new Entry("listCases", "cases", "read", null, null, array(shown)));
    return bytes.toByteArray();
  }

  @GET
  @Path("/cases/{id}")
  public byte[] caseFile(@PathParam("id") UUID id) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    UUID person;
    try (JsonGenerator json = factory.createGenerator(bytes);
        Connection connection = source.getConnection()) {
      try (PreparedStatement select = connection.prepareStatement(CASE + " where id = ?")) {
        select.setBytes(1, Rows.bytes(id));
        try (ResultSet rows = select.executeQuery()) {
          rows.next();
          person = Rows.uuid(rows.getBytes("person"));
          Rows.caseFile(rows, json);
        }
      }
      json.writeObjectFieldStart("included");
      json.writeFieldName(person.toString());
      person(connection, person, json);
      for (String table : List.of("case_note", "case_service", "case_task")) {
        children(connection, table, id, json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    log.write(new Entry("getCase", "cases/" + id, "read", null, array(List.of(person)), array(List.of(id))));
    return bytes.toByteArray();
  }

  private static void children(Connection connection, String table, UUID of, JsonGenerator json)
      throws SQLException, IOException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from " + table + " where case_id in (?) order by id")) {
      select.setBytes(1, Rows.bytes(of));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          json.writeFieldName(Rows.uuid(rows.getBytes("id")).toString());
          Rows.child(rows, json);
        }
      }
    }
  }

  @GET
  @Path("/people/{id}")
  public byte[] person(@PathParam("id") UUID id) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes);
        Connection connection = source.getConnection()) {
      person(connection, id, json);
    }
    log.write(new Entry("getPerson", "people/" + id, "read", null, array(List.of(id)), null));
    return bytes.toByteArray();
  }

  private static void person(Connection connection, UUID id, JsonGenerator json) throws SQLException, IOException {
    try (PreparedStatement select = connection.prepareStatement(PERSON)) {
      select.setBytes(1, Rows.bytes(id));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        Rows.person(rows, json);
      }
    }
    nothing(connection, MERGES, Rows.bytes(id), Rows.bytes(id));
    nothing(connection, OBJECTIONS, Rows.bytes(id));
  }

  /** What the service asks as well, and what hardly anybody has. */
  private static void nothing(Connection connection, String statement, byte[]... ids) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(statement)) {
      for (int at = 0; at < ids.length; at++) {
        select.setBytes(at + 1, ids[at]);
      }
      select.executeQuery().close();
    }
  }

  @POST
  @Path("/cases")
  public byte[] open(JsonNode body) throws SQLException, IOException {
    return writes.open(
        body.path("cell").asText(), UUID.fromString(body.path("person").asText()), body.path("summary").asText());
  }

  @POST
  @Path("/referrals/{id}/accept")
  public byte[] accept(@PathParam("id") UUID id) throws SQLException, IOException {
    return writes.accept(id);
  }

  private static String array(List<UUID> ids) {
    StringBuilder text = new StringBuilder("[");
    ids.forEach(id -> text.append(text.length() == 1 ? "\"" : ", \"").append(id).append('"'));
    return text.append(']').toString();
  }
}
