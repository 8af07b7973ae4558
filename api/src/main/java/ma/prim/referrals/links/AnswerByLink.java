package ma.prim.referrals.links;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Transactions;
import ma.prim.referrals.LinkedReferrals;
import ma.prim.referrals.ReferralReason;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;

/**
 * What who holds a link may do: see one referral, and answer it once. Whether a link never was, has
 * run out, was taken back or used, or its referral is over: there is nothing at the address.
 */
@Singleton
class AnswerByLink {
  static final String ACTOR = "link";

  private final ReferralLinks links;
  private final LinkedReferrals referrals;
  private final LinkedViews views;
  private final InRegion inRegion;
  private final CurrentRegion region;
  private final Transactions transactions;
  private final InstantSource clock;

  AnswerByLink(
      ReferralLinks links,
      LinkedReferrals referrals,
      LinkedViews views,
      InRegion inRegion,
      CurrentRegion region,
      Transactions transactions,
      InstantSource clock) {
    this.links = links;
    this.referrals = referrals;
    this.views = views;
    this.inRegion = inRegion;
    this.region = region;
    this.transactions = transactions;
    this.clock = clock;
  }

  LinkedReferralView read(String token) {
    return inOwnTransaction(
        token,
        hash -> {
          ReferralLink link =
              links
                  .find(hash)
                  .filter(found -> found.isOpen(clock.instant()))
                  .orElseThrow(Problem::notFound);
          return views.of(
              link, referrals.unanswered(link.referral()).orElseThrow(Problem::notFound));
        });
  }

  LinkedReferralView accept(String token) {
    return answer(token, LinkAnswer.ACCEPTED, link -> referrals.accept(link.referral(), link.id()));
  }

  LinkedReferralView reject(String token, ReferralReason reason) {
    referrals.requireForRejection(reason);
    return answer(
        token, LinkAnswer.REJECTED, link -> referrals.reject(link.referral(), link.id(), reason));
  }

  private LinkedReferralView answer(
      String token, LinkAnswer given, Function<ReferralLink, LinkedReferrals.Shown> change) {
    return inOwnTransaction(
        token,
        hash -> {
          ReferralLink link = links.hold(hash).orElseThrow(Problem::notFound);
          if (link.hasAnswered(given, clock.instant())) {
            return views.of(
                link,
                referrals.answered(link.referral(), link.id()).orElseThrow(Problem::notFound));
          }
          if (link.isUsedOtherwise(given, clock.instant())) {
            throw new Problem(ProblemCode.CONFLICT);
          }
          if (!link.isOpen(clock.instant())) {
            throw Problem.notFound();
          }
          LinkedReferrals.Shown shown = change.apply(link);
          link.use(given, clock.instant());
          links.flush();
          return views.of(link, shown);
        });
  }

  /** In the name of the link, not of the request: nobody is signed in, and nothing is in scope. */
  private <T> T inOwnTransaction(String token, Function<byte[], T> work) {
    if (!LinkToken.isWellFormed(token)) {
      throw Problem.notFound();
    }
    byte[] hash = LinkToken.hash(token);
    Region here = region.get();
    Supplier<T> inRegionsName =
        () -> inRegion.call(here, CellScope.REGION, ACTOR, () -> work.apply(hash));
    return transactions.aside(inRegionsName);
  }
}
