package ma.prim.integration.webhooks;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.http.UuidBytes;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;

/** The webhooks of a region at which nothing arrives. */
@Singleton
@NativeSql("ids only, for a job of the whole region")
class FailingWebhooks {
  private final RegionData data;

  FailingWebhooks(RegionData data) {
    this.data = data;
  }

  List<UUID> since(Region region, Instant since, int most) {
    try (Connection connection = data.source(region).getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select l.webhook from webhook_lane l join webhook w on w.id = l.webhook and"
                    + " w.status = 'ACTIVE' where l.failing_since < ? order by l.failing_since"
                    + " limit ?")) {
      select.setObject(1, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
      select.setInt(2, most);
      List<UUID> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(UuidBytes.read(row.getBytes(1)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look for failing webhooks", e);
    }
  }
}
