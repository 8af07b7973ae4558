package ma.prim.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AuditTrail;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.CurrentActor;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Writes a change's event and audit entry through the connection of the change's transaction. */
@Singleton
@NativeSql("one insert; no row is read")
class OutboxJournal implements Journal {
  private static final String INSERT =
      "insert into event (id, resource, change_made, subject, parent, personal, restricted, cell,"
          + " province, status, details, actor, at, institution)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final RegionData data;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final CurrentActor job;
  private final AuditTrail trail;
  private final AfterCommit afterCommit;
  private final ObjectMapper json;
  private final InstantSource clock;

  OutboxJournal(
      RegionData data,
      CurrentRegion region,
      CurrentCaller caller,
      CurrentActor job,
      AuditTrail trail,
      AfterCommit afterCommit,
      ObjectMapper json,
      InstantSource clock) {
    this.data = data;
    this.region = region;
    this.caller = caller;
    this.job = job;
    this.trail = trail;
    this.afterCommit = afterCommit;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void record(Change change) {
    String actor = caller.find().map(Caller::subject).or(job::find).orElse(null);
    enter(change, actor, clock.instant());
  }

  @Override
  public void recordEarlier(Change change, UUID officer, Instant at) {
    enter(change, officer.toString(), at);
  }

  @Override
  public void refused(String subject, String code) {
    try (Connection connection = data.source(region.get()).getConnection()) {
      trail.refused(connection, subject, code);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record " + subject, e);
    }
  }

  private void enter(Change change, String actor, Instant at) {
    Region here = region.get();
    afterCommit.nudge(here);
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(here).getConnection()) {
      insert(connection, change, actor, at);
      trail.changed(connection, file(change), change.cell(), auditDetails(change));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record " + change.subject(), e);
    }
  }

  private void insert(Connection connection, Change change, String actor, Instant at)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, UuidBytes.of(Ids.next()));
      insert.setString(2, change.resource());
      insert.setString(3, change.change());
      insert.setString(4, change.subject());
      insert.setString(5, change.parent());
      insert.setBoolean(6, PersonalResources.isPersonal(change));
      insert.setBoolean(7, change.restricted());
      insert.setString(8, change.cell());
      insert.setString(9, change.province());
      insert.setString(10, change.status());
      insert.setString(11, change.details().isEmpty() ? null : write(change.details()));
      insert.setString(12, actor);
      insert.setObject(13, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.setBytes(14, change.institution() == null ? null : UuidBytes.of(change.institution()));
      insert.executeUpdate();
    }
  }

  // Children are found in the trail under what they belong to, as in its paths.
  private static String file(Change change) {
    return change.parent() == null ? change.subject() : change.parent();
  }

  private String auditDetails(Change change) {
    Map<String, String> details = new TreeMap<>(change.details());
    details.put("change", change.change());
    if (change.status() != null) {
      details.put("status", change.status());
    }
    if (change.parent() != null) {
      details.put("subject", change.subject());
    }
    return write(details);
  }

  private String write(Map<String, String> details) {
    try {
      return json.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of a change are plain texts", e);
    }
  }
}
