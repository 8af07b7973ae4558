package ma.prim.integration.webhooks.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import ma.prim.http.UuidBytes;
import ma.prim.integration.webhooks.DeliveryStatus;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.PlainTransaction;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Writes down what came of many attempts, in one transaction. */
@NativeSql("updates by id of deliveries that this copy has sent; reads nothing")
final class OutcomeRows {
  /** So many attempts stand in the log of a delivery. */
  private static final int LOGGED = 20;

  // An event that was asked for again meanwhile waits for its own attempt.
  private static final String UPDATE =
      "update webhook_delivery d join (values %s) as o (id, replays, status, failures, due_at,"
          + " finished_at, at, response, failure, entry) on d.id = o.id and d.replays = o.replays"
          + " set d.status = o.status, d.failures = o.failures, d.attempts = d.attempts + 1,"
          + " d.due_at = coalesce(cast(o.due_at as datetime(6)), d.due_at), d.finished_at ="
          + " cast(o.finished_at as datetime(6)), d.last_attempt_at = cast(o.at as datetime(6)),"
          + " d.response_status = o.response, d.failure = o.failure, d.log ="
          + " json_array_append(if(json_length(d.log) >= "
          + LOGGED
          + ", json_remove(d.log, '$[0]'), d.log), '$', cast(o.entry as json)) where d.status ="
          + " 'PENDING'";
  private static final String ROW = "row(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int COLUMNS = 10;

  private static final String FOLLOWERS =
      "update webhook_delivery set due_at = greatest(due_at, ?) where webhook = ? and subject = ?"
          + " and status = 'PENDING' and position > ?";
  private static final String FREED =
      "update webhook_delivery set due_at = ? where webhook = ? and subject = ? and status ="
          + " 'PENDING' and position > ? and due_at > ?";

  private static final String SUCCEEDED =
      "update webhook_lane set last_success_at = ?, failing_since = null, failures = 0, wait_until"
          + " = null where webhook in (%s)";
  private static final String FAILED =
      "update webhook_lane set failures = failures + ?, failing_since = coalesce(failing_since, ?),"
          + " last_failure_at = ?, last_failure = ?, last_status = ?, wait_until = coalesce(?,"
          + " wait_until) where webhook = ?";
  private static final String COUNTED =
      "insert into webhook_hour (webhook, hour, delivered, failed) values %s on duplicate"
          + " key update delivered = delivered + values(delivered), failed = failed +"
          + " values(failed)";

  private final RegionData data;
  private final ObjectMapper json;
  private final InstantSource clock;

  OutcomeRows(RegionData data, ObjectMapper json, InstantSource clock) {
    this.data = data;
    this.json = json;
    this.clock = clock;
  }

  /** Where an event stands after an attempt. */
  private record Stand(DeliveryStatus status, int failures, Instant dueAt) {
    private static Stand after(Outcome outcome, Instant now) {
      if (outcome.arrived()) {
        return new Stand(DeliveryStatus.DELIVERED, 0, null);
      }
      int failures = outcome.due().failures() + 1;
      Optional<Duration> pause =
          outcome.isFinal()
              ? Optional.empty()
              : RetryTable.after(
                  failures, ThreadLocalRandom.current().nextDouble(), outcome.retryAfter());
      return pause
          .map(rest -> new Stand(DeliveryStatus.PENDING, failures, now.plus(rest)))
          .orElseGet(() -> new Stand(DeliveryStatus.DEAD, failures, null));
    }
  }

  void write(Region region, List<Outcome> outcomes) throws SQLException {
    PlainTransaction.run(
        data.source(region),
        connection -> {
          write(connection, outcomes);
          return null;
        });
  }

  private void write(Connection connection, List<Outcome> outcomes) throws SQLException {
    Instant now = clock.instant();
    List<Stand> stands = outcomes.stream().map(outcome -> Stand.after(outcome, now)).toList();
    deliveries(connection, outcomes, stands, now);
    followers(connection, outcomes, stands, now);
    lanes(connection, outcomes, now);
  }

  private void deliveries(
      Connection connection, List<Outcome> outcomes, List<Stand> stands, Instant now)
      throws SQLException {
    String rows = String.join(", ", Collections.nCopies(outcomes.size(), ROW));
    try (PreparedStatement update = connection.prepareStatement(UPDATE.formatted(rows))) {
      for (int i = 0; i < outcomes.size(); i++) {
        Outcome outcome = outcomes.get(i);
        Stand stand = stands.get(i);
        int from = i * COLUMNS;
        update.setBytes(from + 1, UuidBytes.of(outcome.due().id()));
        update.setInt(from + 2, outcome.due().replays());
        update.setString(from + 3, stand.status().name());
        update.setInt(from + 4, stand.failures());
        update.setObject(from + 5, time(stand.dueAt()));
        update.setObject(from + 6, stand.status() == DeliveryStatus.PENDING ? null : time(now));
        update.setObject(from + 7, time(outcome.at()));
        update.setObject(from + 8, outcome.status());
        update.setString(from + 9, outcome.arrived() ? null : outcome.failure().name());
        update.setString(from + 10, entry(outcome));
      }
      update.executeUpdate();
    }
  }

  /** What comes after an event that has failed waits with it, and is free when it is through. */
  private void followers(
      Connection connection, List<Outcome> outcomes, List<Stand> stands, Instant now)
      throws SQLException {
    for (int i = 0; i < outcomes.size(); i++) {
      Due due = outcomes.get(i).due();
      Instant later = stands.get(i).dueAt();
      if (later != null) {
        change(
            connection,
            FOLLOWERS,
            time(later),
            UuidBytes.of(due.webhook()),
            due.subject(),
            due.position());
      } else if (due.failures() > 0 || due.replays() > 0 || !outcomes.get(i).arrived()) {
        change(
            connection,
            FREED,
            time(now),
            UuidBytes.of(due.webhook()),
            due.subject(),
            due.position(),
            time(now));
      }
    }
  }

  /** Of all webhooks together, in one order: another copy may be at the same. */
  private static void lanes(Connection connection, List<Outcome> outcomes, Instant now)
      throws SQLException {
    Map<UUID, List<Outcome>> byWebhook =
        outcomes.stream()
            .filter(outcome -> outcome.due().event() != null)
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.due().webhook(), TreeMap::new, Collectors.toList()));
    if (byWebhook.isEmpty()) {
      return;
    }
    succeeded(connection, byWebhook, now);
    for (Map.Entry<UUID, List<Outcome>> one : byWebhook.entrySet()) {
      List<Outcome> since = sinceSuccess(one.getValue());
      if (!since.isEmpty()) {
        failed(connection, one.getKey(), since, now);
      }
    }
    count(connection, byWebhook, now);
  }

  private static void succeeded(
      Connection connection, Map<UUID, List<Outcome>> byWebhook, Instant now) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(time(now));
    byWebhook.forEach((webhook, all) -> {
      if (all.stream().anyMatch(Outcome::arrived)) {
        values.add(UuidBytes.of(webhook));
      }
    });
    if (values.size() > 1) {
      String marks = String.join(", ", Collections.nCopies(values.size() - 1, "?"));
      change(connection, SUCCEEDED.formatted(marks), values.toArray());
    }
  }

  private static List<Outcome> sinceSuccess(List<Outcome> all) {
    int from = all.size();
    while (from > 0 && !all.get(from - 1).arrived()) {
      from--;
    }
    return all.subList(from, all.size());
  }

  private static void failed(Connection connection, UUID webhook, List<Outcome> since, Instant now)
      throws SQLException {
    Outcome last = since.getLast();
    change(
        connection,
        FAILED,
        since.size(),
        time(since.getFirst().at()),
        time(now),
        last.failure().name(),
        last.status(),
        time(quietUntil(since, now)),
        UuidBytes.of(webhook));
  }

  private static void count(Connection connection, Map<UUID, List<Outcome>> byWebhook, Instant now)
      throws SQLException {
    LocalDateTime hour = time(now.truncatedTo(ChronoUnit.HOURS));
    List<Object> values = new ArrayList<>();
    byWebhook.forEach((webhook, all) -> {
      long arrived = all.stream().filter(Outcome::arrived).count();
      values.addAll(List.of(UuidBytes.of(webhook), hour, arrived, all.size() - arrived));
    });
    String rows = String.join(", ", Collections.nCopies(byWebhook.size(), "(?, ?, ?, ?)"));
    change(connection, COUNTED.formatted(rows), values.toArray());
  }

  /** The longest that was asked for; null if nothing was. */
  private static Instant quietUntil(List<Outcome> since, Instant now) {
    return since.stream()
        .filter(Outcome::asksForQuiet)
        .map(outcome -> now.plus(RetryTable.bounded(outcome.retryAfter())))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private String entry(Outcome outcome) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("at", outcome.at().toString());
    entry.put("status", outcome.status());
    entry.put("failure", outcome.arrived() ? null : outcome.failure().name());
    entry.put("millis", outcome.millis());
    try {
      return json.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an attempt cannot be written down", e);
    }
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    }
  }

  private static LocalDateTime time(Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
