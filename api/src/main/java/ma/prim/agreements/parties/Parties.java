package ma.prim.agreements.parties;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Problem;
import ma.prim.http.QueryLists;
import org.hibernate.Session;

/**
 * The parties of agreements, and their signatures. Whether the agreement is in sight is decided
 * before.
 */
@Singleton
public class Parties {
  private final Session session;
  private final SealedJson json;

  Parties(Session session, SealedJson json) {
    this.session = session;
    this.json = json;
  }

  /** All that ever were, oldest first. */
  public List<Party> of(UUID agreement) {
    return of(List.of(agreement));
  }

  public List<Party> of(Collection<UUID> agreements) {
    return agreements.isEmpty()
        ? List.of()
        : QueryLists.select(
                session,
                "from Party where agreement in (:agreements) order by id",
                Party.class,
                Map.of("agreements", agreements))
            .list();
  }

  /** A party of this agreement. */
  public Optional<Party> find(UUID agreement, UUID id) {
    return Optional.ofNullable(session.find(Party.class, id))
        .filter(party -> party.agreement().equals(agreement));
  }

  /** The institution by which a party is told. */
  public Party require(UUID agreement, UUID id) {
    return find(agreement, id).orElseThrow(Problem::notFound);
  }

  /** Which of these agreements an institution is a party to now, in any role. */
  public Set<UUID> institutionsOf(UUID agreement) {
    return of(agreement).stream()
        .filter(Party::isIn)
        .map(Party::institution)
        .collect(Collectors.toSet());
  }

  /** How many sign, and how many of them have. */
  public record Count(long signers, long signed) {}

  public Count count(UUID agreement) {
    Set<UUID> signed = signed(List.of(agreement));
    List<Party> signers = of(agreement).stream().filter(Party::signs).toList();
    return new Count(
        signers.size(), signers.stream().map(Party::id).filter(signed::contains).count());
  }

  Set<UUID> signed(Collection<UUID> agreements) {
    return agreements.isEmpty()
        ? Set.of()
        : Set.copyOf(
            QueryLists.select(
                    session,
                    "select party from Signature where agreement in (:agreements)",
                    UUID.class,
                    Map.of("agreements", agreements))
                .list());
  }

  /** The day on which the last of them signed; null if none is known. */
  public LocalDate lastSigned(UUID agreement) {
    return session
        .createSelectionQuery(
            "select max(signedOn) from Signature where agreement = :agreement", LocalDate.class)
        .setParameter("agreement", agreement)
        .getSingleResultOrNull();
  }

  /** When each party of an agreement signed; null where that is not known. */
  public Map<UUID, LocalDate> signedOn(UUID agreement) {
    Map<UUID, LocalDate> signed = new HashMap<>();
    session
        .createSelectionQuery("from Signature where agreement = :agreement", Signature.class)
        .setParameter("agreement", agreement)
        .list()
        .forEach(one -> signed.put(one.party(), one.signedOn()));
    return signed;
  }

  /** A party that was one before it is written down. */
  public UUID join(UUID agreement, PartyFields fields, Instant at) {
    Party party = new Party(agreement, fields, fields.signs() == null || fields.signs(), json, at);
    add(party);
    return party.id();
  }

  /** All who sign have signed, on a day that may be unknown. */
  public void allSigned(UUID agreement, LocalDate on, UUID recordedBy, Instant at) {
    of(agreement).stream()
        .filter(Party::signs)
        .forEach(party ->
            add(
                new Signature(
                    agreement, new SignatureFields(party.id(), on, null), recordedBy, at)));
  }

  Optional<Signature> signature(UUID agreement, UUID id) {
    return Optional.ofNullable(session.find(Signature.class, id))
        .filter(signature -> signature.agreement().equals(agreement));
  }

  /** The documents that parties of an agreement signed. */
  public Set<UUID> signedCopies(UUID agreement) {
    return Set.copyOf(
        session
            .createSelectionQuery(
                "select document from Signature where agreement = :agreement"
                    + " and document is not null",
                UUID.class)
            .setParameter("agreement", agreement)
            .list());
  }

  /** Whether the copy that a party signed is this document. */
  public boolean isSignedCopy(UUID document) {
    return session
            .createSelectionQuery(
                "select count(*) from Signature where document = :document", Long.class)
            .setParameter("document", document)
            .getSingleResult()
        > 0;
  }

  /**
   * What an amendment makes of the parties of the agreement that it changes.
   *
   * @return for each party of the amendment that party of the agreement, by their ids
   */
  public Map<UUID, UUID> apply(UUID amendment, UUID parent, Instant at) {
    Map<String, Party> there =
        of(parent).stream()
            .collect(Collectors.toMap(Parties::key, party -> party, (one, other) -> one));
    Map<UUID, UUID> same = new HashMap<>();
    for (Party party : of(amendment)) {
      Party known = there.get(key(party));
      if (party.effect() == PartyEffect.JOINS && known == null) {
        known = party.in(parent, amendment, json, at);
        session.persist(known);
      } else if (party.effect() == PartyEffect.JOINS && !known.isIn()) {
        known.comeBack(amendment);
      } else if (party.effect() == PartyEffect.LEAVES && known != null) {
        known.leave(amendment);
      }
      if (known != null) {
        same.put(party.id(), known.id());
      }
    }
    session.flush();
    return same;
  }

  /** Those who are parties now are parties of the next one. */
  public void goOn(UUID former, UUID next, Instant at) {
    of(former).stream()
        .filter(Party::isIn)
        .forEach(party -> session.persist(party.in(next, null, json, at)));
    session.flush();
  }

  private static String key(Party party) {
    return party.institution() + "/" + party.role();
  }

  void add(Object row) {
    session.persist(row);
    session.flush();
  }

  void remove(Object row) {
    session.remove(row);
    session.flush();
  }

  void flush() {
    session.flush();
  }
}
