package ma.prim.agreements.parties;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementSight;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows parties: names of those who sign only to those who work with them. */
@Singleton
public class PartyViews {
  private final Parties parties;
  private final AgreementSight sight;
  private final SealedJson json;

  PartyViews(Parties parties, AgreementSight sight, SealedJson json) {
    this.parties = parties;
    this.sight = sight;
    this.json = json;
  }

  /** Several of one agreement. */
  public List<PartyView> of(Agreement agreement, Collection<Party> some) {
    Set<UUID> signed = parties.signed(List.of(agreement.id()));
    boolean named =
        sight.seesNames(agreement.province(), () -> parties.institutionsOf(agreement.id()));
    List<String> actions = actions(agreement);
    return some.stream().map(party -> view(party, signed, named, actions)).toList();
  }

  PartyView of(Agreement agreement, Party party) {
    return of(agreement, List.of(party)).getFirst();
  }

  private PartyView view(Party party, Set<UUID> signed, boolean named, List<String> actions) {
    return new PartyView(
        party.id(),
        party.agreement(),
        party.institution(),
        party.role(),
        party.signs(),
        signed.contains(party.id()),
        party.effect() == PartyEffect.STAYS ? null : party.effect(),
        party.joinedBy(),
        party.leftBy(),
        named ? party.signatory(json) : null,
        ETags.of(party.version()),
        actions);
  }

  private List<String> actions(Agreement agreement) {
    List<String> actions = new ArrayList<>();
    if (agreement.status().isUnsigned() && sight.manages(agreement.province())) {
      actions.addAll(List.of("update", "remove"));
    }
    return actions;
  }
}
