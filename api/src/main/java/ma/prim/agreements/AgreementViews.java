package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.agreements.money.BudgetFields;
import ma.prim.agreements.money.Budgets;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows agreements to each reader as far as they are his: whole, without names, or as a header. */
@Singleton
class AgreementViews {
  private final Agreements agreements;
  private final Parties parties;
  private final Budgets budgets;
  private final AgreementSight sight;
  private final SealedJson json;

  AgreementViews(
      Agreements agreements,
      Parties parties,
      Budgets budgets,
      AgreementSight sight,
      SealedJson json) {
    this.agreements = agreements;
    this.parties = parties;
    this.budgets = budgets;
    this.sight = sight;
    this.json = json;
  }

  /** Several, as a list shows them: one statement for the parties of all. */
  List<AgreementView> items(List<Agreement> some) {
    Map<UUID, List<Party>> all = partiesOf(some.stream().map(Agreement::id).toList());
    return some.stream()
        .map(one -> view(one, all.getOrDefault(one.id(), List.of()), null, null, null))
        .toList();
  }

  List<AgreementView> headers(List<AgreementHeader> some) {
    Map<UUID, List<Party>> all = partiesOf(some.stream().map(AgreementHeader::id).toList());
    return some.stream().map(one -> header(one, all.getOrDefault(one.id(), List.of()))).toList();
  }

  private Map<UUID, List<Party>> partiesOf(Collection<UUID> ids) {
    return parties.of(ids).stream().collect(Collectors.groupingBy(Party::agreement));
  }

  /** One, with everything. */
  AgreementView whole(Agreement one) {
    List<Party> own = parties.of(one.id());
    Parties.Count count = parties.count(one.id());
    AgreementView.Signing signing =
        new AgreementView.Signing(
            one.signedOn(),
            one.signedPlace(),
            one.quorum(),
            count.signers(),
            count.signed(),
            one.needed(count.signers()),
            one.quorumReached());
    return view(one, own, budgets.written(one.id()), signing, consolidated(one, own));
  }

  private AgreementView view(
      Agreement one,
      List<Party> own,
      List<BudgetFields> budget,
      AgreementView.Signing signing,
      AgreementView.Consolidated consolidated) {
    boolean single = signing != null;
    boolean managed = sight.manages(one.province());
    boolean named =
        single
            && sight.seesNames(one.province(), () -> own.stream().map(Party::institution).toList());
    AgreementContent content = single ? one.content(json) : AgreementContent.NONE;
    Committee committee = content.committee();
    return new AgreementView(
        one.id(),
        one.number(),
        one.type(),
        one.parent(),
        one.renews(),
        one.renewedBy(),
        one.titles(),
        one.summary(),
        one.status(),
        one.status().isInForce(),
        named ? content.statusReason() : null,
        one.from(),
        one.to(),
        one.activatedOn(),
        one.endedOn(),
        signing,
        one.territory(),
        one.axes(),
        one.strategies(),
        committee == null || named ? committee : committee.withoutNames(),
        refs(own),
        budget,
        one.newFrom() == null && one.newTo() == null
            ? null
            : new AgreementFields.Amends(one.newFrom(), one.newTo()),
        consolidated,
        managed ? content.internalNote() : null,
        one.createdAt(),
        one.updatedAt(),
        ETags.of(one.version()),
        actions(one));
  }

  private static List<PartyRef> refs(List<Party> own) {
    return own.stream().filter(Party::isIn).map(PartyRef::of).toList();
  }

  /** What a cell is shown. */
  AgreementView header(AgreementHeader one, List<Party> own) {
    return new AgreementView(
        one.id(),
        one.number(),
        one.type(),
        one.parent(),
        null,
        null,
        one.titles(),
        null,
        one.status(),
        one.status().isInForce(),
        null,
        one.effectiveFrom(),
        one.effectiveTo(),
        null,
        null,
        null,
        one.territory(),
        null,
        null,
        null,
        refs(own),
        null,
        null,
        null,
        null,
        one.createdAt(),
        one.updatedAt(),
        ETags.of(one.version()),
        List.of());
  }

  private AgreementView.Consolidated consolidated(Agreement one, List<Party> own) {
    if (one.type() == AgreementType.AMENDMENT) {
      return null;
    }
    List<AgreementView.Step> history = new ArrayList<>();
    LocalDate from = one.from();
    LocalDate to = one.to();
    Map<UUID, List<BudgetFields>> added = budgets.addedTo(one.id());
    for (Agreement amendment : agreements.amendments(one.id())) {
      UUID id = amendment.id();
      history.add(
          new AgreementView.Step(
              id,
              amendment.number(),
              amendment.titles(),
              amendment.activatedOn(),
              amendment.newFrom() == null ? null : from,
              amendment.newTo() == null ? null : to,
              amendment.newFrom(),
              amendment.newTo(),
              institutions(own.stream().filter(party -> id.equals(party.joinedBy())).toList()),
              institutions(own.stream().filter(party -> id.equals(party.leftBy())).toList()),
              added.getOrDefault(id, List.of())));
      from = amendment.newFrom() == null ? from : amendment.newFrom();
      to = amendment.newTo() == null ? to : amendment.newTo();
    }
    return new AgreementView.Consolidated(
        one.effectiveFrom(), one.effectiveTo(), budgets.counted(one.id()), history);
  }

  private static List<UUID> institutions(List<Party> some) {
    return some.stream().map(Party::institution).distinct().toList();
  }

  private List<String> actions(Agreement one) {
    List<String> actions = new ArrayList<>();
    if (sight.manages(one.province())) {
      if (!one.status().isOver()) {
        actions.add("update");
      }
      if (one.status() == AgreementStatus.DRAFT) {
        actions.add("remove");
      }
      AgreementVerb.possibleIn(one.status(), one.type()).stream()
          .filter(verb -> verb != AgreementVerb.RENEW || one.renewedBy() == null)
          .map(AgreementVerb::word)
          .forEach(actions::add);
    }
    return actions;
  }
}
