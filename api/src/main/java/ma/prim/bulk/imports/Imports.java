package ma.prim.bulk.imports;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The imports in the scope, and their rows; the scope is Hibernate's, on every statement. */
@Singleton
class Imports {
  private static final int AT_ONCE = 1000;

  private final Session session;

  Imports(Session session) {
    this.session = session;
  }

  Optional<Import> find(UUID id) {
    return Optional.ofNullable(session.find(Import.class, id));
  }

  /** Alone with it until the transaction ends: the manager and the work take turns. */
  Optional<Import> findAlone(UUID id) {
    return Optional.ofNullable(session.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The one of this file that is not given up. */
  Optional<UUID> ofFile(String cell, List<byte[]> keys) {
    return session
        .createSelectionQuery(
            "select id from Import where cell = :cell and fileKey in (:keys)", UUID.class)
        .setParameter("cell", cell)
        .setParameterList("keys", keys, byte[].class)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  void add(Import one) {
    session.persist(one);
    session.flush();
  }

  /** Adds a row; of many none is kept in memory. */
  void add(ImportRow row) {
    session.persist(row);
    if (row.place() % AT_ONCE == 0) {
      session.flush();
      session.clear();
    }
  }

  /** What the service is to work on: whoever has waited longest. */
  Optional<Import> next() {
    return QueryLists.select(
            session,
            "from Import where status in (:worked) order by updatedAt",
            Import.class,
            Map.of(
                "worked",
                List.of(ImportStatus.UPLOADED, ImportStatus.CHECKING, ImportStatus.RUNNING)))
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /** The next rows; what they become is written by {@link RowsTogether}, not by the session. */
  List<ImportRow> rows(UUID id, int after, int most) {
    return session
        .createSelectionQuery(
            "from ImportRow where importId = :id and place > :after and place <= :last"
                + " order by place",
            ImportRow.class)
        .setParameter("id", id)
        .setParameter("after", after)
        .setParameter("last", after + most)
        .setReadOnly(true)
        .list();
  }

  List<ImportRow> atLines(UUID id, Collection<Integer> lines) {
    return lines.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "from ImportRow where importId = :id and line in (:lines)",
                ImportRow.class,
                Map.of("id", id, "lines", lines))
            .list();
  }

  long undecided(UUID id) {
    return session
        .createSelectionQuery(
            "select count(*) from ImportRow where importId = :id and status = :duplicate"
                + " and decision is null",
            Long.class)
        .setParameter("id", id)
        .setParameter("duplicate", RowStatus.DUPLICATE)
        .getSingleResult();
  }

  void decideOthers(UUID id, Decision decision) {
    session
        .createMutationQuery(
            "update ImportRow set decision = :decision where importId = :id"
                + " and status = :duplicate and decision is null")
        .setParameter("decision", decision)
        .setParameter("id", id)
        .setParameter("duplicate", RowStatus.DUPLICATE)
        .executeUpdate();
  }

  /** The rows are to be checked anew. */
  void forgetChecks(UUID id) {
    session
        .createMutationQuery(
            "update ImportRow set status = :pending, decision = null, knownLine = null,"
                + " person = null, referenceKey = null, nameKey = null, numberKey = null"
                + " where importId = :id")
        .setParameter("pending", RowStatus.PENDING)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Erases what the rows of an import say. */
  int erase(UUID id) {
    return session
        .createMutationQuery(
            "update ImportRow set sealed = null where importId = :id and sealed is not null")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Imports that are this old and have rows that still say something. */
  List<Import> withContentFrom(Instant before, int most) {
    return session
        .createSelectionQuery(
            "from Import i where i.updatedAt < :before and exists"
                + " (select 1 from ImportRow r where r.importId = i.id and r.sealed is not null)"
                + " order by i.updatedAt",
            Import.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .list();
  }

  void flush() {
    session.flush();
  }
}
