package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.Optional;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.tenancy.CurrentRegion;

/**
 * Says in one region who was named in another: a cell there can be referred to, an institution
 * there is shown by its name, since its id means nothing here.
 */
@Singleton
class RedirectAbroad {
  private final InstitutionDirectory institutions;
  private final CurrentRegion region;

  RedirectAbroad(InstitutionDirectory institutions, CurrentRegion region) {
    this.institutions = institutions;
    this.region = region;
  }

  /** As the other region is told; null for nobody. */
  ReferralElsewhere of(ReferralRow rejected) {
    ReceiverFields redirect = rejected.redirect();
    if (redirect == null) {
      return null;
    }
    return switch (redirect.kind()) {
      case CELL -> new ReferralElsewhere(null, redirect.cell(), null, null);
      case REGION -> new ReferralElsewhere(redirect.region(), redirect.cell(), null, null);
      case INSTITUTION ->
          institutions
              .find(redirect.institution())
              .map(InstitutionCard::names)
              .map(names -> new ReferralElsewhere(null, null, redirect.institution(), names))
              .orElse(null);
    };
  }

  /**
   * As it is said here; null for nobody.
   *
   * @param peer that says so
   */
  Receiver heard(String peer, ReferralElsewhere told, ReferralRow rejected) {
    if (told == null) {
      return null;
    }
    String where = told.region() == null ? peer : told.region();
    if (where.equals(region.get().slug())) {
      return Optional.ofNullable(told.cell())
          .filter(cell -> !cell.equals(rejected.fromCell()))
          .flatMap(region.get().config()::cell)
          .map(Receiver::of)
          .orElse(null);
    }
    return told.institution() == null
        ? Receiver.ofRegion(where, told.cell())
        : Receiver.ofInstitutionAbroad(where, told.institution());
  }
}
