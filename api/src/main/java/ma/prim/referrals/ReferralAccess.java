package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.access.Rule;
import ma.prim.cases.CasesToRefer;
import ma.prim.cases.KeptOut;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.CurrentScope;

/**
 * From which sides the caller looks at a referral, and what she may do with it. On the sending side
 * it is read by who reads its case: of a restricted one, its officer, the substitute and the
 * manager; who is kept out of the case reads it on neither side.
 */
@Singleton
class ReferralAccess {
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final AccessMatrix matrix;
  private final CasesToRefer cases;
  private final KeptOut keptOut;

  ReferralAccess(
      CurrentScope scope,
      CurrentCaller caller,
      AccessMatrix matrix,
      CasesToRefer cases,
      KeptOut keptOut) {
    this.scope = scope;
    this.caller = caller;
    this.matrix = matrix;
    this.cases = cases;
    this.keptOut = keptOut;
  }

  /**
   * The sides from which the caller reads it.
   *
   * @throws Problem forbidden, if she may know of it and not read it
   */
  Set<ReferralSide> sides(Referral referral) {
    Set<ReferralSide> sides = EnumSet.noneOf(ReferralSide.class);
    if (sends(referral, scope.content()) && cases.find(referral.caseId()).isPresent()) {
      sides.add(ReferralSide.SENDER);
    }
    if (receives(referral, scope.content())
        && (referral.caseId() == null || !keptOut.of(referral.caseId()))) {
      sides.add(ReferralSide.RECEIVER);
    }
    if (sides.isEmpty()) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    return sides;
  }

  /**
   * The side from which the caller calls a verb; of one that both sides have, the sender's first.
   *
   * @throws Problem forbidden to who is on the other side
   */
  ReferralSide sideFor(ReferralVerb verb, Referral referral) {
    return sides(referral).stream()
        .filter(verb::isOf)
        .findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
  }

  private static boolean sends(Referral referral, CellScope places) {
    return referral.fromCell() != null
        && places.contains(referral.fromCell(), referral.fromProvince());
  }

  private static boolean receives(Referral referral, CellScope places) {
    return referral.sentAt() != null && referral.to().isIn(places);
  }

  /** The verbs that the caller may call now, from the sides she is on. */
  List<String> actions(Referral referral, Set<ReferralSide> sides) {
    Set<String> actions = new LinkedHashSet<>();
    for (ReferralVerb verb : ReferralVerb.values()) {
      for (ReferralSide side : sides) {
        if (verb.isPossible(referral.status(), side) && may(verb, referral, side)) {
          actions.add(verb.word());
        }
      }
    }
    return List.copyOf(actions);
  }

  private boolean may(ReferralVerb verb, Referral referral, ReferralSide side) {
    return matrix
        .find(verb.operationId())
        .map(this::places)
        .filter(places ->
            side == ReferralSide.SENDER ? sends(referral, places) : receives(referral, places))
        .isPresent();
  }

  private CellScope places(Rule rule) {
    return caller.content(rule);
  }

  UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
