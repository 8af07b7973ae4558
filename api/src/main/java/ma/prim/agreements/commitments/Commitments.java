package ma.prim.agreements.commitments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.dates.Dates;
import org.hibernate.Session;

/** What the parties of agreements have promised. */
@Singleton
public class Commitments {
  private final Session session;
  private final Dates dates;

  Commitments(Session session, Dates dates) {
    this.session = session;
    this.dates = dates;
  }

  /** Those that count in an agreement. */
  public List<Commitment> of(UUID agreement) {
    return session
        .createSelectionQuery(
            "from Commitment where agreement = :agreement order by id", Commitment.class)
        .setParameter("agreement", agreement)
        .list();
  }

  /** One that counts in this agreement, or that this amendment has brought. */
  Optional<Commitment> find(UUID agreement, UUID id) {
    return Optional.ofNullable(session.find(Commitment.class, id))
        .filter(one -> one.agreement().equals(agreement) || agreement.equals(one.amendment()));
  }

  /** An amendment is in force: what it promises counts in the agreement that it changes. */
  public void apply(UUID amendment, UUID parent, Map<UUID, UUID> sameParties) {
    for (Commitment one : of(amendment)) {
      one.moveTo(parent, sameParties.get(one.party()));
      if (one.replaces() != null) {
        find(parent, one.replaces())
            .ifPresent(former -> {
              former.isReplacedBy(one.id());
              dates.write(former);
            });
      }
      dates.forget(amendment, one.id());
      dates.write(one);
    }
    session.flush();
  }

  void add(Commitment commitment) {
    session.persist(commitment);
    session.flush();
    dates.write(commitment);
  }

  void changed(Commitment commitment) {
    session.flush();
    dates.write(commitment);
  }

  void remove(Commitment commitment) {
    session.remove(commitment);
    session.flush();
    dates.forget(commitment.agreement(), commitment.id());
  }
}
