package ma.prim.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.Ids;
import ma.prim.tenancy.CurrentRegion;

/** Writes an entry of a change in the transaction of the change: both stand, or neither. */
@Singleton
public class AuditTrail {
  private final AuditContext context;
  private final CurrentRegion region;
  private final EntryRows rows;
  private final WrittenChanges changes;
  private final InstantSource clock;

  AuditTrail(
      AuditContext context,
      CurrentRegion region,
      EntryRows rows,
      WrittenChanges changes,
      InstantSource clock) {
    this.changes = changes;
    this.context = context;
    this.region = region;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param connection of the transaction under way
   * @param resource {@code cases/0190…}; a person or case that is changed counts as read as well
   * @param details JSON of ids and states; null if there is nothing to add
   */
  public void changed(Connection connection, String resource, String cell, String details)
      throws SQLException {
    Optional<UUID> person = id("people/", resource);
    Optional<UUID> file = id("cases/", resource);
    String where = cell == null ? context.cell() : cell;
    insert(connection, entry(resource, Outcome.DONE, null, where, details, person, file));
    changes.written(person.or(() -> file));
  }

  /**
   * Many changes that are one piece of work, in as few entries as hold their ids.
   *
   * @param resource what the work belongs to: {@code imports/0190…}
   * @param people who were changed, and so read
   */
  public void changedTogether(
      Connection connection,
      String resource,
      String cell,
      String details,
      List<UUID> people,
      List<UUID> cases)
      throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    int files = Math.max(1, Math.max(people.size(), cases.size()));
    for (int from = 0; from < files; from += ShownFiles.IDS_AN_ENTRY) {
      entries.add(
          new AuditEntry(
              Ids.next(),
              clock.instant(),
              context.actor(),
              context.role(),
              context.operation(),
              resource,
              Outcome.DONE,
              null,
              context.requestId(),
              cell,
              details,
              ShownFiles.part(people, from),
              ShownFiles.part(cases, from)));
    }
    rows.insert(connection, region.get(), entries);
    changes.written(Optional.empty());
  }

  /** That one of several changes of a request was refused, the request itself was not. */
  public void refused(Connection connection, String resource, String code) throws SQLException {
    insert(
        connection,
        entry(
            resource,
            Outcome.REFUSED,
            code,
            context.cell(),
            null,
            Optional.empty(),
            Optional.empty()));
  }

  private void insert(Connection connection, AuditEntry entry) throws SQLException {
    rows.insert(connection, region.get(), List.of(entry));
  }

  private AuditEntry entry(
      String resource,
      Outcome outcome,
      String code,
      String cell,
      String details,
      Optional<UUID> person,
      Optional<UUID> file) {
    return new AuditEntry(
        Ids.next(),
        clock.instant(),
        context.actor(),
        context.role(),
        context.operation(),
        resource,
        outcome,
        code,
        context.requestId(),
        cell,
        details,
        person.stream().toList(),
        file.stream().toList());
  }

  private static Optional<UUID> id(String collection, String resource) {
    return resource.startsWith(collection)
        ? Ids.parse(resource.substring(collection.length()))
        : Optional.empty();
  }
}
