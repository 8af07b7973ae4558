package ma.prim.agreements.papers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.parties.Parties;
import ma.prim.documents.single.FileOwner;
import ma.prim.http.QueryLists;
import ma.prim.http.Violation;
import org.hibernate.Session;

/** The documents of agreements; whether the agreement is in sight is decided before. */
@Singleton
public class AgreementDocuments implements FileOwner {
  static final String NOUN = "agreement-files";

  private final Session session;
  private final AgreementDoor door;
  private final Parties parties;

  AgreementDocuments(Session session, AgreementDoor door, Parties parties) {
    this.session = session;
    this.door = door;
    this.parties = parties;
  }

  @Override
  public String noun() {
    return NOUN;
  }

  /** Whoever manages the agreement, and its parties, who bring evidence. */
  @Override
  public void requireWritable(UUID agreement) {
    Agreement found = door.readable(agreement);
    door.requirePart(found);
    door.requireNotOver(found);
  }

  @Override
  public Set<UUID> known(Collection<UUID> files) {
    return files.isEmpty()
        ? Set.of()
        : Set.copyOf(
            QueryLists.select(
                    session,
                    "select id from AgreementDocument where id in (:files)",
                    UUID.class,
                    Map.of("files", files))
                .list());
  }

  Optional<AgreementDocument> find(UUID agreement, UUID id) {
    return Optional.ofNullable(session.find(AgreementDocument.class, id))
        .filter(document -> document.agreement().equals(agreement));
  }

  public boolean has(UUID agreement, UUID id) {
    return find(agreement, id).isPresent();
  }

  /** What is wrong with a list of documents that is to show something. */
  public List<Violation> check(UUID agreement, List<UUID> wanted, String pointer) {
    if (wanted == null || wanted.isEmpty()) {
      return List.of();
    }
    Set<UUID> there =
        new HashSet<>(
            QueryLists.select(
                    session,
                    "select id from AgreementDocument where agreement = :agreement"
                        + " and id in (:wanted)",
                    UUID.class,
                    Map.of("agreement", agreement, "wanted", wanted))
                .list());
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!there.contains(wanted.get(i))) {
        found.add(Violation.at(pointer + i, "unknown_reference"));
      }
    }
    return found;
  }

  /** Whether it may never go: what was signed, and whatever came after the signing. */
  boolean isImmutable(Agreement agreement, AgreementDocument document) {
    return !agreement.status().isUnsigned() || parties.isSignedCopy(document.id());
  }

  /** The copies that parties of an agreement signed. */
  Set<UUID> signedCopies(UUID agreement) {
    return parties.signedCopies(agreement);
  }

  void add(AgreementDocument document) {
    session.persist(document);
    session.flush();
  }

  /** Its key goes with the row, so that the file is noise; the file itself is swept. */
  void remove(AgreementDocument document) {
    if (document.replaces() != null) {
      find(document.agreement(), document.replaces()).ifPresent(AgreementDocument::isLastAgain);
    }
    session.remove(document);
    session.flush();
  }
}
