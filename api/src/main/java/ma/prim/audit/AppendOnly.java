package ma.prim.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.prim.tenancy.NativeSql;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionData;
import org.jboss.logging.Logger;

/**
 * Triggers with which the database itself refuses to change or remove entries. They stop accidents
 * and the hasty; the chain is what finds out the rest. Where the database's user may not make
 * triggers, the region works without.
 */
@Singleton
@NativeSql("makes triggers")
class AppendOnly {
  private static final Logger LOG = Logger.getLogger(AppendOnly.class);

  private static final String REFUSE_DELETE =
      "create trigger if not exists audit_entry_is_never_removed before delete on audit_entry"
          + " for each row signal sqlstate '45000' set message_text = 'audit entries are kept'";

  /** Only place and link may be filled in, and once. */
  private static final String REFUSE_UPDATE =
      """
      create trigger if not exists audit_entry_is_never_changed before update on audit_entry
      for each row
      if old.seq is not null or new.id <> old.id or new.mac <> old.mac or new.at <> old.at
          or not (new.actor <=> old.actor) or not (new.role <=> old.role)
          or not (new.operation <=> old.operation) or not (new.resource <=> old.resource)
          or new.outcome <> old.outcome or not (new.code <=> old.code)
          or not (new.request_id <=> old.request_id) or not (new.cell <=> old.cell)
          or not (new.details <=> old.details) or not (new.people <=> old.people)
          or not (new.cases <=> old.cases) then
        signal sqlstate '45000' set message_text = 'audit entries are not changed';
      end if
      """;

  private final RegionData data;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  AppendOnly(RegionData data) {
    this.data = data;
  }

  void enforce(Region region) {
    try (Connection connection = data.source(region).getConnection();
        Statement create = connection.createStatement()) {
      create.execute(REFUSE_DELETE);
      create.execute(REFUSE_UPDATE);
    } catch (SQLException e) {
      if (!told.add(region.slug())) {
        return;
      }
      LOG.warnf(
          "%s: the database lets its user make no triggers; entries of the audit are guarded by"
              + " their chain only (%s)",
          region.slug(), e.getMessage());
    }
  }
}
