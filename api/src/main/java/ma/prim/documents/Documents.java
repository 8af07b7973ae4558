package ma.prim.documents;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.documents.CaseDocument.State;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The documents in the caller's scope; the scope is Hibernate's, on every statement. */
@Singleton
class Documents {
  private final Session session;

  Documents(Session session) {
    this.session = session;
  }

  /** A document of this case that is there whole. */
  Optional<CaseDocument> stored(UUID caseId, UUID id) {
    return of(caseId, id, State.STORED, LockModeType.NONE);
  }

  /** Those of these documents that are there whole in this case. */
  List<CaseDocument> stored(UUID caseId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return QueryLists.select(
            session,
            "from CaseDocument where id in (:ids) and caseId = :case and state = :state",
            CaseDocument.class,
            Map.of("ids", ids, "case", caseId, "state", State.STORED))
        .list();
  }

  /** A document of this case that is being received, held until the end of the transaction. */
  Optional<CaseDocument> receiving(UUID caseId, UUID id) {
    return of(caseId, id, State.RECEIVING, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same, to look at. */
  Optional<CaseDocument> begun(UUID caseId, UUID id) {
    return of(caseId, id, State.RECEIVING, LockModeType.NONE);
  }

  private Optional<CaseDocument> of(UUID caseId, UUID id, State state, LockModeType lock) {
    return Optional.ofNullable(session.find(CaseDocument.class, id, lock))
        .filter(document -> document.caseId().equals(caseId) && document.state() == state);
  }

  /** Uploads in pieces that this officer has begun. */
  long countBegun(UUID author) {
    return session
        .createSelectionQuery(
            "select count(*) from CaseDocument"
                + " where author = :author and state = :state and length is not null",
            Long.class)
        .setParameter("author", author)
        .setParameter("state", State.RECEIVING)
        .getSingleResult();
  }

  Optional<DocumentPart> part(UUID id) {
    return Optional.ofNullable(session.find(DocumentPart.class, id));
  }

  /** What a document consists of, in order. */
  List<DocumentPart> parts(UUID document) {
    return session
        .createSelectionQuery(
            "from DocumentPart where documentId = :document and position is not null"
                + " order by position",
            DocumentPart.class)
        .setParameter("document", document)
        .list();
  }

  /** Every file of it there is or may be. */
  List<UUID> files(UUID document) {
    return session
        .createSelectionQuery(
            "select id from DocumentPart where documentId = :document", UUID.class)
        .setParameter("document", document)
        .list();
  }

  /** Whether another request than that of this part brings bytes of the document just now. */
  boolean isReceivedBesides(UUID document, UUID part) {
    return session
        .createSelectionQuery(
            "select id from DocumentPart where documentId = :document and position is null",
            UUID.class)
        .setParameter("document", document)
        .list()
        .stream()
        .anyMatch(other -> !other.equals(part));
  }

  /** Those of these files that belong to a document. */
  Set<UUID> known(Collection<UUID> files) {
    return Set.copyOf(
        QueryLists.select(
                session,
                "select id from DocumentPart where id in (:files)",
                UUID.class,
                Map.of("files", files))
            .list());
  }

  List<CaseDocument> expired(Instant now, int most) {
    return session
        .createSelectionQuery(
            "from CaseDocument where state = :state and expiresAt < :now", CaseDocument.class)
        .setParameter("state", State.RECEIVING)
        .setParameter("now", now)
        .setMaxResults(most)
        .list();
  }

  List<UUID> removed(int most) {
    return session
        .createSelectionQuery("select id from CaseDocument where state = :state", UUID.class)
        .setParameter("state", State.REMOVED)
        .setMaxResults(most)
        .list();
  }

  Optional<CaseDocument> find(UUID id) {
    return Optional.ofNullable(session.find(CaseDocument.class, id));
  }

  /** The same, held until the end of the transaction. */
  Optional<CaseDocument> held(UUID id) {
    return Optional.ofNullable(
        session.find(CaseDocument.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The row of a document, with which those of its parts go. */
  void remove(CaseDocument document) {
    session.remove(document);
  }

  /** The row of a part, unless its bytes are those of a document. */
  void removeUnattached(UUID part) {
    session
        .createMutationQuery("delete from DocumentPart where id = :id and position is null")
        .setParameter("id", part)
        .executeUpdate();
  }

  void add(Object entity) {
    session.persist(entity);
  }

  void flush() {
    session.flush();
  }
}
