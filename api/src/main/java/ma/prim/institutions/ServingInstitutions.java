package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import ma.prim.tenancy.OpeningHours;

/** Who of the region's partners serves a need, for those who look for somebody. */
@Singleton
public class ServingInstitutions {
  private final Institutions institutions;

  ServingInstitutions(Institutions institutions) {
    this.institutions = institutions;
  }

  /**
   * One that serves the need.
   *
   * @param capacity how many open referrals it can bear; null for no limit
   */
  public record Serving(
      InstitutionCard card, boolean needsAgreement, Integer capacity, OpeningHours opening) {}

  /**
   * Those that are not closed, wherever they are; one statement.
   *
   * @param needs codes of which they serve one
   */
  public List<Serving> of(Collection<String> needs, int most) {
    return institutions.serving(needs, most).stream()
        .map(one ->
            new Serving(one.card(), one.needsAgreement(), one.capacity(), one.profile().opening()))
        .toList();
  }
}
