package ma.prim.agreements.commitments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementSight;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;

/** Shows commitments; remarks only to the party and to those who manage the agreement. */
@Singleton
class CommitmentViews {
  private final AgreementSight sight;
  private final AgreementDoor door;
  private final SealedJson json;

  CommitmentViews(AgreementSight sight, AgreementDoor door, SealedJson json) {
    this.sight = sight;
    this.door = door;
    this.json = json;
  }

  CommitmentView of(Agreement agreement, Commitment one) {
    boolean managed = sight.manages(agreement.province());
    boolean own = sight.mine().contains(one.institution());
    return new CommitmentView(
        one.id(),
        one.agreement(),
        one.amendment(),
        one.party(),
        one.institution(),
        one.kind(),
        one.text(),
        one.due(),
        one.isOpen() && one.due() != null && one.due().isBefore(door.today()),
        one.fulfilment(),
        one.fulfilledOn(),
        one.evidence(),
        managed || own || sight.seesDrafts() ? one.remark(json) : null,
        one.replaces(),
        one.replacedBy(),
        ETags.of(one.version()),
        actions(agreement, managed, own));
  }

  private static List<String> actions(Agreement agreement, boolean managed, boolean own) {
    List<String> actions = new ArrayList<>();
    if (managed && agreement.status().isUnsigned()) {
      actions.addAll(List.of("update", "remove"));
    }
    if ((managed || own) && agreement.status().isLive()) {
      actions.add("report");
    }
    return actions;
  }
}
