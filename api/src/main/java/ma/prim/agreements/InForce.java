package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.prim.institutions.AgreementInForce;
import ma.prim.institutions.AgreementsInForce;
import org.hibernate.Session;

/** Says which agreement binds an institution today. */
@Singleton
class InForce implements AgreementsInForce {
  /** What has no end, ends last. */
  private static final Comparator<AgreementInForce> LAST =
      Comparator.comparing(
          AgreementInForce::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final Session session;

  InForce(Session session) {
    this.session = session;
  }

  /** The day decides as well: at midnight the state follows within seconds. */
  @Override
  public Map<UUID, AgreementInForce> of(Collection<UUID> institutions, LocalDate today) {
    if (institutions.isEmpty()) {
      return Map.of();
    }
    Map<UUID, AgreementInForce> found = new HashMap<>();
    session
        .createSelectionQuery(
            "select p.institution, h.id, h.number, h.effectiveTo from Party p"
                + " join AgreementHeader h on h.id = p.agreement"
                + " where p.institution in (:institutions) and p.leftBy is null"
                + " and h.type <> :amendment and h.status = :active"
                + " and (h.effectiveTo is null or h.effectiveTo >= :today)",
            Object[].class)
        .setParameterList("institutions", institutions)
        .setParameter("amendment", AgreementType.AMENDMENT)
        .setParameter("active", AgreementStatus.ACTIVE)
        .setParameter("today", today)
        .list()
        .forEach(row ->
            found.merge(
                (UUID) row[0],
                new AgreementInForce((UUID) row[1], (String) row[2], (LocalDate) row[3]),
                (one, other) -> LAST.compare(one, other) >= 0 ? one : other));
    return found;
  }
}
