package ma.prim.notifications;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.events.Change;
import ma.prim.http.Ids;
import ma.prim.http.UuidBytes;
import ma.prim.notifications.mail.MailTimes;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.RegionData;

/**
 * Writes a notification for each of an audience, in one statement of the transaction of the change:
 * if the change is there, all of them are, once. Not for whoever made the change, nor for officers
 * who are kept out of the case.
 */
@Singleton
@NativeSql("one insert-select over those who hold roles; it gives nothing back")
class FanOut {
  /**
   * As many as a training session has seats; no place has so many managers. What is wrong in the
   * records must not flood.
   */
  private static final int MOST = 1000;

  private static final int TIME_BYTES = 6;

  // A UUIDv7: the time, then chance, but for version and variant.
  private static final String INSERT =
      "insert into notification (id, version, recipient, kind, subject, cell, created_at,"
          + " mail_due_at) select concat(?, char(112 | floor(rand() * 16)), random_bytes(1),"
          + " char(128 | floor(rand() * 64)), random_bytes(7)), 0, who.subject, ?, ?, ?, ?,"
          + " (select case p.mail when 'AT_ONCE' then ? when 'DAILY' then ? end from"
          + " notification_preference p where p.subject = who.subject)"
          + " from (select u.subject from app_user u join (%s) named on named.subject = u.subject"
          + " where u.active and u.replaced_at is null and u.subject <> ?"
          + " and not exists (select 1 from case_file kept where kept.id = ? and json_contains("
          + "kept.excluded_officers, json_quote(bin_to_uuid(u.subject)))) limit "
          + MOST
          + ") who";

  private static final String HOLDING =
      "select g.subject from user_grant g where g.role = ? and g.place_kind = ? and g.place = ?"
          + " and g.revoked_at is null and (g.from_day is null or g.from_day <= ?)"
          + " and (g.to_day is null or g.to_day >= ?)";

  private final RegionData data;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final MailTimes mail;
  private final InstantSource clock;

  FanOut(
      RegionData data,
      CurrentRegion region,
      CurrentCaller caller,
      MailTimes mail,
      InstantSource clock) {
    this.mail = mail;
    this.data = data;
    this.region = region;
    this.caller = caller;
    this.clock = clock;
  }

  void tell(Change change, Tidings tidings) {
    Audience audience = tidings.audience();
    Instant now = clock.instant();
    List<Object> values = new ArrayList<>();
    values.add(Arrays.copyOf(UuidBytes.of(Ids.next()), TIME_BYTES));
    values.add(tidings.kind().name());
    values.add(tidings.about(change));
    values.add(audience.cell());
    values.add(time(now));
    values.add(time(mail.atOnce(now)));
    values.add(time(mail.daily(now, region.get().zone())));
    LocalDate today = LocalDate.ofInstant(now, region.get().zone());
    for (Audience.Post post : audience.posts()) {
      values.add(post.role().name());
      values.add(post.place().kind().name());
      values.add(post.place().id());
      values.add(today);
      values.add(today);
    }
    audience.singles().forEach(single -> values.add(UuidBytes.of(single.id())));
    values.add(
        caller
            .find()
            .map(Caller::subject)
            .flatMap(Ids::parse)
            .map(UuidBytes::of)
            .orElse(new byte[0]));
    values.add(caseOf(change));
    insert(INSERT.formatted(named(audience)), values, change.subject());
  }

  /** The case that it is about, or that contains what it is about. */
  private static byte[] caseOf(Change change) {
    String file = change.parent() == null ? change.subject() : change.parent();
    return file.startsWith("cases/")
        ? UuidBytes.of(UUID.fromString(file.substring("cases/".length())))
        : new byte[0];
  }

  private static String named(Audience audience) {
    List<String> parts = new ArrayList<>();
    audience.posts().forEach(post -> parts.add(HOLDING));
    audience.singles().forEach(single -> parts.add(naming(single)));
    return parts.stream().collect(Collectors.joining(" union "));
  }

  private static String naming(Audience.Single single) {
    return switch (single.naming()) {
      case SUBJECT -> "select s.subject from app_user s where s.subject = ?";
      case OFFICER_OF_CASE -> "select c.assignee as subject from case_file c where c.id = ?";
      case COMING -> participants("'INVITED', 'CONFIRMED', 'WAITLISTED'");
      case SEATED -> participants("'CONFIRMED'");
      case ATTENDEES -> participants("'ATTENDED'");
      case ASKER -> "select r.asked_by as subject from access_request r where r.id = ?";
      case ACCEPTED_REFERRAL -> "select r.accepted_by as subject from referral r where r.id = ?";
    };
  }

  private static String participants(String states) {
    return "select n.user_id as subject from enrolment n where n.session = ? and n.user_id is not"
        + " null and n.status in ("
        + states
        + ")";
  }

  private void insert(String sql, List<Object> values, String subject) {
    // A connection asked for inside the transaction is the transaction's.
    try (Connection connection = data.source(region.get()).getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot tell of " + subject, e);
    }
  }

  private static LocalDateTime time(Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
