package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.commitments.Commitments;
import ma.prim.agreements.dates.Dates;
import ma.prim.agreements.money.Budgets;
import ma.prim.agreements.parties.Parties;
import ma.prim.events.Change;

/**
 * Brings agreements into force and to their end, and with them what hangs on it: an amendment
 * changes its parent, a renewal takes the place of the former one. The agreement's row is held.
 */
@Singleton
public class EnterIntoForce {
  private final Agreements agreements;
  private final AgreementDoor door;
  private final Parties parties;
  private final Budgets budgets;
  private final Commitments commitments;
  private final Dates dates;
  private final InstantSource clock;

  EnterIntoForce(
      Agreements agreements,
      AgreementDoor door,
      Parties parties,
      Budgets budgets,
      Commitments commitments,
      Dates dates,
      InstantSource clock) {
    this.agreements = agreements;
    this.door = door;
    this.parties = parties;
    this.budgets = budgets;
    this.commitments = commitments;
    this.dates = dates;
    this.clock = clock;
  }

  /** A signature was recorded: with the last that is needed the agreement is signed. */
  public void afterSignature(Agreement agreement) {
    Parties.Count count = parties.count(agreement.id());
    agreement.countSignatures(count.signed(), count.signers());
    if (agreement.quorumReached() && agreement.status() == AgreementStatus.IN_REVIEW) {
      LocalDate on =
          agreement.signedOn() == null ? parties.lastSigned(agreement.id()) : agreement.signedOn();
      isSigned(agreement, agreement.sign(on, null, clock.instant()));
    } else {
      ifDue(agreement, door.today());
    }
    agreements.flush();
  }

  /** It binds the parties: its days are watched, and it is in force if its first has come. */
  void isSigned(Agreement agreement, Change signed) {
    agreements.flush();
    door.tell(agreement, signed);
    dates.writeAll(agreement);
    ifDue(agreement, door.today());
  }

  /**
   * @return whether it has entered into force now
   */
  boolean ifDue(Agreement agreement, LocalDate today) {
    if (!agreement.isDue(today) || !isParentRunning(agreement)) {
      return false;
    }
    Instant now = clock.instant();
    Change change = agreement.activate(today, now);
    agreements.flush();
    door.tell(agreement, change);
    dates.writeAll(agreement);
    if (agreement.type() == AgreementType.AMENDMENT) {
      amend(agreement, now);
    }
    if (agreement.renews() != null) {
      agreements
          .findAlone(agreement.renews())
          .filter(former -> former.status() != AgreementStatus.RENEWED)
          .ifPresent(former -> ended(former, former.giveWay(today, now), today));
    }
    return true;
  }

  /** An amendment changes what runs; it waits for what is not in force yet. */
  private boolean isParentRunning(Agreement agreement) {
    return agreement.type() != AgreementType.AMENDMENT
        || agreements
            .findAlone(agreement.parent())
            .map(Agreement::status)
            .filter(
                status -> status == AgreementStatus.ACTIVE || status == AgreementStatus.SUSPENDED)
            .isPresent();
  }

  private void amend(Agreement amendment, Instant now) {
    Agreement parent = agreements.findAlone(amendment.parent()).orElseThrow();
    Map<UUID, UUID> same = parties.apply(amendment.id(), parent.id(), now);
    budgets.apply(amendment.id(), parent.id());
    commitments.apply(amendment.id(), parent.id(), same);
    Change amended = parent.amendBy(amendment, now);
    agreements.flush();
    door.tell(parent, amended);
    dates.write(parent);
  }

  /** It is over, and with it its amendments. */
  void ended(Agreement agreement, Change change, LocalDate on) {
    agreements.flush();
    door.tell(agreement, change);
    dates.writeAll(agreement);
    for (Agreement below : agreements.under(agreement.id())) {
      if (below.type() == AgreementType.AMENDMENT && !below.status().isOver()) {
        door.tell(below, below.endWithParent(on, clock.instant()));
      }
    }
    agreements.flush();
  }
}
