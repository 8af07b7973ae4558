package ma.prim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Machines need a scope where people need none. */
class RuleTest {
  private static final Caller PERSON =
      new Caller(
          "oriental",
          UUID.randomUUID().toString(),
          "partner.x",
          "X",
          Set.of(new Grant(Role.PARTNER, Place.institution(UUID.randomUUID().toString()))),
          "prim-spa");
  private static final Rule ROW =
      new Rule("answerReferral", Rule.Audience.ROLES, Map.of(Role.PARTNER, Rule.Reach.CONTENT))
          .machines(Scope.REFERRALS_ANSWER);
  private static final Rule FOR_PEOPLE =
      new Rule("rateReferral", Rule.Audience.ROLES, Map.of(Role.PARTNER, Rule.Reach.CONTENT));

  @Test
  void peopleNeedNoScope() {
    assertThat(ROW.allows(PERSON)).isTrue();
    assertThat(FOR_PEOPLE.allows(PERSON)).isTrue();
  }

  @Test
  void aMachineNeedsOneOfTheScopesOfTheRow() {
    assertThat(ROW.allows(machine(Scope.REFERRALS_ANSWER))).isTrue();
    assertThat(ROW.allows(machine(Scope.REFERRALS_READ))).isFalse();
    assertThat(ROW.isOutOfScopeOf(machine(Scope.REFERRALS_READ))).isTrue();
    assertThat(ROW.allows(machine())).isFalse();
  }

  @Test
  void whereNoScopeIsNamedNoMachineMay() {
    assertThat(FOR_PEOPLE.allows(machine(Scope.values()))).isFalse();
    assertThat(FOR_PEOPLE.isOutOfScopeOf(machine(Scope.values()))).isTrue();
  }

  @Test
  void aMachineWithoutTheRoleLacksMoreThanAScope() {
    Rule cases = new Rule("listCases", Rule.Audience.ROLES, Map.of(Role.AGENT, Rule.Reach.CONTENT));
    assertThat(cases.allows(machine(Scope.values()))).isFalse();
    assertThat(cases.isOutOfScopeOf(machine(Scope.values()))).isFalse();
  }

  private static Caller machine(Scope... scopes) {
    return PERSON.asMachine(UUID.randomUUID(), "SI", PERSON.grants(), Set.of(scopes));
  }
}
