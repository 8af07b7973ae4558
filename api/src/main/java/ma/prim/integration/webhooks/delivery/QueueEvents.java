package ma.prim.integration.webhooks.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.integration.webhooks.DeliveryRows;
import ma.prim.integration.webhooks.DeliveryRows.Queued;
import ma.prim.integration.webhooks.EventTypes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/**
 * Makes deliveries of events, in the order of their positions. The place up to which that is done
 * moves with the deliveries in one transaction, under a lock that one copy of the service holds at
 * a time: whatever stops in between, none is left out and none is made twice.
 */
@NativeSql("a batch under a lock, on behalf of all institutions; gives no event to anybody")
final class QueueEvents {
  private static final int BATCH = 1000;

  /** Events of no institution are passed over; that is written down now and then only. */
  private static final int WRITTEN_EVERY = 200;

  private static final String WEBHOOKS = "webhooks";
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final RegionData data;
  private final ObjectMapper json;
  private final InstantSource clock;

  QueueEvents(RegionData data, ObjectMapper json, InstantSource clock) {
    this.data = data;
    this.json = json;
    this.clock = clock;
  }

  private record Event(
      long position, UUID id, UUID institution, String resource, String change, String subject) {
    private String type() {
      return "ma.prim." + resource + "." + change;
    }

    /** What a webhook is asked for itself: nobody else is told, and it is whatever it wants. */
    private boolean isPingOf(UUID webhook) {
      return change.equals("pinged") && subject.equals(WEBHOOKS + "/" + webhook);
    }
  }

  private record Wanted(UUID webhook, UUID institution, List<String> types) {
    private boolean wants(Event event) {
      return event.institution().equals(institution)
          && (event.resource().equals(WEBHOOKS)
              ? event.isPingOf(webhook)
              : EventTypes.match(types, event.type()));
    }
  }

  private record Step(long done, boolean more, Set<UUID> webhooks) {}

  /** The webhooks for which something was queued. */
  Set<UUID> run(Region region) throws SQLException {
    Set<UUID> queued = new HashSet<>();
    Step step = new Step(0, isBehind(region), Set.of());
    while (step.more()) {
      step = PlainTransaction.run(data.source(region), this::step);
      queued.addAll(step.webhooks());
    }
    return queued;
  }

  private boolean isBehind(Region region) throws SQLException {
    try (Connection connection = data.source(region).getConnection();
        Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "select e.position > w.position from event_head e, webhook_head w"
                    + " where e.id = 1 and w.id = 1")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private Step step(Connection connection) throws SQLException {
    long done = number(connection, "select position from webhook_head for update skip locked");
    if (done < 0) {
      return new Step(0, false, Set.of()); // another copy is at it
    }
    // The head first, the webhooks last: one that is made before an event gets it.
    long head = number(connection, "select position from event_head where id = 1");
    long last = Math.min(head, done + BATCH);
    List<Event> events = events(connection, done, last);
    List<Queued> rows = rows(connection, events);
    DeliveryRows.queue(connection, rows, clock.instant());
    if (!events.isEmpty() || last - done >= WRITTEN_EVERY) {
      move(connection, last);
    }
    Set<UUID> webhooks = new HashSet<>();
    rows.forEach(row -> webhooks.add(row.webhook()));
    return new Step(last, last < head, webhooks);
  }

  private static List<Event> events(Connection connection, long after, long last)
      throws SQLException {
    List<Event> events = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select position, id, institution, resource, change_made, subject from event"
                + " where position > ? and position <= ? and institution is not null"
                + " order by position")) {
      select.setLong(1, after);
      select.setLong(2, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(
              new Event(
                  row.getLong(1),
                  UuidBytes.read(row.getBytes(2)),
                  UuidBytes.read(row.getBytes(3)),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6)));
        }
      }
    }
    return events;
  }

  private List<Queued> rows(Connection connection, List<Event> events) throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    List<Wanted> webhooks = webhooks(connection, events);
    List<Queued> rows = new ArrayList<>();
    for (Event event : events) {
      for (Wanted webhook : webhooks) {
        if (webhook.wants(event)) {
          rows.add(
              new Queued(
                  webhook.webhook(), event.id(), event.position(), event.subject(), event.type()));
        }
      }
    }
    return rows;
  }

  private List<Wanted> webhooks(Connection connection, List<Event> events) throws SQLException {
    List<UUID> institutions = events.stream().map(Event::institution).distinct().toList();
    String sql =
        "select id, institution, event_types from webhook where status <> 'DISABLED'"
            + " and institution in ("
            + String.join(", ", Collections.nCopies(institutions.size(), "?"))
            + ")";
    List<Wanted> webhooks = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < institutions.size(); i++) {
        select.setBytes(i + 1, UuidBytes.of(institutions.get(i)));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          webhooks.add(
              new Wanted(
                  UuidBytes.read(row.getBytes(1)),
                  UuidBytes.read(row.getBytes(2)),
                  types(row.getString(3))));
        }
      }
    }
    return webhooks;
  }

  private List<String> types(String stored) {
    try {
      return json.readValue(stored, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event types of a webhook", e);
    }
  }

  private static void move(Connection connection, long position) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update webhook_head set position = ? where id = 1")) {
      update.setLong(1, position);
      update.executeUpdate();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }
}
