package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.UuidBytes;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.integration.webhooks.DeliveryRows.Queued;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Queues events of the past for a webhook. The same again changes nothing while they wait: there is
 * one row for each event.
 */
@Singleton
@NativeSql("events of one institution, whose webhook was found in the caller's scope")
class ReplayEvents {
  /** So many in one request; the answer says from where to go on. */
  static final int AT_ONCE = 1000;

  /** What partners are given of the past. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String SELECT =
      "select e.id, e.position, e.subject, e.resource, e.change_made, e.at, d.status from event e"
          + " left join webhook_delivery d on d.webhook = ? and d.event = e.id"
          + " where e.institution = ? and e.position is not null and e.resource <> 'webhooks'"
          + " and e.at >= ?";
  private static final String IN_ORDER = " order by e.position limit ";

  private final RegionData data;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  ReplayEvents(RegionData data, CurrentRegion region, Journal journal, InstantSource clock) {
    this.data = data;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  private record Past(Queued row, Instant at, String status) {
    private boolean arrived() {
      return DeliveryStatus.DELIVERED.name().equals(status);
    }
  }

  ReplayAnswer handle(Webhook webhook, Replay body) {
    requireActive(webhook);
    if ((body.event() == null) == (body.from() == null)) {
      throw Problem.invalid(Violation.at("/from", body.event() == null ? "required" : "not_both"));
    }
    return body.event() == null ? span(webhook, body) : event(webhook, body.event());
  }

  /** One delivery, whatever has become of it. */
  void handle(Webhook webhook, WebhookDelivery delivery) {
    requireActive(webhook);
    List<Past> found = find(webhook, Instant.EPOCH, " and e.id = ?", delivery.event(), 1);
    if (found.isEmpty()) {
      throw Problem.invalidTransition(Words.of(DeliveryFailure.EVENT_FORGOTTEN), List.of());
    }
    queue(webhook, found);
  }

  private static void requireActive(Webhook webhook) {
    if (webhook.status() != WebhookStatus.ACTIVE) {
      throw Problem.invalidTransition(Words.of(webhook.status()), webhook.actions());
    }
  }

  private ReplayAnswer event(Webhook webhook, UUID event) {
    List<Past> found = find(webhook, oldest(), " and e.id = ?", event, 1);
    if (found.isEmpty()) {
      throw Problem.invalid(Violation.at("/event", "unknown_reference"));
    }
    queue(webhook, found);
    return new ReplayAnswer(found.size(), null);
  }

  private ReplayAnswer span(Webhook webhook, Replay body) {
    Instant from = body.from().isBefore(oldest()) ? oldest() : body.from();
    Instant to = body.to() == null ? clock.instant() : body.to();
    List<Past> found = find(webhook, from, " and e.at < ?", time(to), AT_ONCE + 1);
    boolean more = found.size() > AT_ONCE;
    List<Past> wanted =
        found.stream()
            .limit(AT_ONCE)
            .filter(past -> EventTypes.match(webhook.eventTypes(), past.row().type()))
            .filter(past -> body.scope() == ReplayScope.ALL || !past.arrived())
            .toList();
    queue(webhook, wanted);
    return new ReplayAnswer(wanted.size(), more ? found.getLast().at() : null);
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }

  private List<Past> find(Webhook webhook, Instant from, String more, Object value, int most) {
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + more + IN_ORDER + most)) {
      select.setBytes(1, UuidBytes.of(webhook.id()));
      select.setBytes(2, UuidBytes.of(webhook.institution()));
      select.setObject(3, from.equals(Instant.EPOCH) ? "1970-01-01" : time(from));
      select.setObject(4, value instanceof UUID id ? UuidBytes.of(id) : value);
      List<Past> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(past(webhook, row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the events of a webhook", e);
    }
  }

  private static Past past(Webhook webhook, ResultSet row) throws SQLException {
    return new Past(
        new Queued(
            webhook.id(),
            UuidBytes.read(row.getBytes("id")),
            row.getLong("position"),
            row.getString("subject"),
            "ma.prim." + row.getString("resource") + "." + row.getString("change_made")),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("status"));
  }

  private void queue(Webhook webhook, List<Past> found) {
    journal.record(webhook.replayed(found.size()));
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection()) {
      DeliveryRows.again(connection, found.stream().map(Past::row).toList(), clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot queue the events of a webhook", e);
    }
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
