package ma.prim.notifications.mail;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.notifications.NotificationKind;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** Which notifications are to be mailed now, by recipient, and what has become of them. */
@Singleton
@NativeSql("for a job of the whole region; each row goes to its own recipient only")
class DueMail {
  private static final int AT_ONCE = 300;

  private final RegionData data;

  DueMail(RegionData data) {
    this.data = data;
  }

  /**
   * What one user is to be told of.
   *
   * @param to null if there is nobody to write to any more
   */
  record Bundle(UUID recipient, String to, String language, List<Item> items) {
    List<NotificationKind> unread() {
      return items.stream().filter(item -> !item.read()).map(Item::kind).toList();
    }

    @Override
    public String toString() {
      return "Bundle[" + recipient + "]";
    }
  }

  record Item(UUID id, NotificationKind kind, boolean read) {}

  List<Bundle> read(Region region, Instant now) throws SQLException {
    Map<UUID, Bundle> bundles = new LinkedHashMap<>();
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select n.id, n.recipient, n.kind, n.read_at, u.language, if(u.active and"
                    + " u.replaced_at is null and p.mail <> 'NONE', u.email, null) email from"
                    + " notification n join app_user u on u.subject = n.recipient left join"
                    + " notification_preference p on p.subject = n.recipient where n.mail_due_at"
                    + " <= ? order by n.mail_due_at, n.id limit "
                    + AT_ONCE)) {
      select.setObject(1, time(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String to = row.getString("email");
          String language = row.getString("language");
          bundles
              .computeIfAbsent(
                  id(row, "recipient"), who -> new Bundle(who, to, language, new ArrayList<>()))
              .items()
              .add(
                  new Item(
                      id(row, "id"),
                      NotificationKind.valueOf(row.getString("kind")),
                      row.getObject("read_at") != null));
        }
      }
    }
    return List.copyOf(bundles.values());
  }

  /**
   * Nothing more is mailed of them.
   *
   * @param sent when they were; null if they were not
   */
  void settle(Region region, Bundle bundle, Instant sent) throws SQLException {
    change(
        region,
        bundle,
        "update notification set mail_due_at = null, mailed_at = ? where id in (",
        sent == null ? null : time(sent));
  }

  /** Later, but not for ever: what is days old is no news. */
  void defer(Region region, Bundle bundle, Instant to) throws SQLException {
    change(
        region,
        bundle,
        "update notification set mail_due_at = if(created_at < utc_timestamp(6) - interval 3 day,"
            + " null, ?), mail_attempts = mail_attempts + 1 where id in (",
        time(to));
  }

  private void change(Region region, Bundle bundle, String sql, LocalDateTime at)
      throws SQLException {
    List<Item> items = bundle.items();
    String marks = String.join(", ", Collections.nCopies(items.size(), "?")) + ")";
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement update = connection.prepareStatement(sql + marks)) {
      update.setObject(1, at);
      for (int i = 0; i < items.size(); i++) {
        UUID id = items.get(i).id();
        update.setBytes(
            i + 2,
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
      }
      update.executeUpdate();
    }
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
