package ma.prim.referrals.received;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.documents.OtherFiles;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/** The copies of referrals that are in scope, or that another region tells of. */
@Singleton
class ReceivedDocuments implements OtherFiles {
  private final Session session;

  ReceivedDocuments(Session session) {
    this.session = session;
  }

  Optional<ReceivedDocument> find(UUID referral, UUID document) {
    return one(referral, document, LockModeType.NONE);
  }

  /** The same, held until the end of the transaction. */
  Optional<ReceivedDocument> held(UUID referral, UUID document) {
    return one(referral, document, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ReceivedDocument> one(UUID referral, UUID document, LockModeType lock) {
    return session
        .createSelectionQuery(
            "from ReceivedDocument where referral = :referral and document = :document",
            ReceivedDocument.class)
        .setParameter("referral", referral)
        .setParameter("document", document)
        .setLockMode(lock)
        .uniqueResultOptional();
  }

  /** What a document consists of, in order. */
  List<ReceivedPart> parts(UUID document) {
    return session
        .createSelectionQuery(
            "from ReceivedPart where documentId = :document order by position", ReceivedPart.class)
        .setParameter("document", document)
        .list();
  }

  void add(Object entity) {
    session.persist(entity);
    session.flush();
  }

  /** Their keys go with the rows, so that the files are noise; the files themselves are swept. */
  void removeParts(UUID document) {
    session
        .createMutationQuery("delete from ReceivedPart where documentId = :document")
        .setParameter("document", document)
        .executeUpdate();
  }

  /** Everything that came with a referral; the parts go with it. */
  void removeAll(UUID referral) {
    session
        .createMutationQuery("delete from ReceivedDocument where referral = :referral")
        .setParameter("referral", referral)
        .executeUpdate();
  }

  @Override
  public Set<UUID> known(Collection<UUID> files) {
    return files.isEmpty()
        ? Set.of()
        : Set.copyOf(
            QueryLists.select(
                    session,
                    "select id from ReceivedPart where id in (:files)",
                    UUID.class,
                    Map.of("files", files))
                .list());
  }
}
