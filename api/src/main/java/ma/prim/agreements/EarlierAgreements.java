package ma.prim.agreements;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.agreements.dates.Dates;
import ma.prim.agreements.measures.MeasureFields;
import ma.prim.agreements.measures.MeasureReport;
import ma.prim.agreements.measures.MeasureRows;
import ma.prim.agreements.money.Budgets;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.PartyFields;
import ma.prim.crypto.SealedJson;

/** Takes agreements that were signed before they are written down. */
@Singleton
public class EarlierAgreements {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Agreements agreements;
  private final AgreementDoor door;
  private final EnterIntoForce enterIntoForce;
  private final Parties parties;
  private final Budgets budgets;
  private final MeasureRows measures;
  private final Dates dates;
  private final SealedJson json;
  private final InstantSource clock;

  EarlierAgreements(
      Agreements agreements,
      AgreementDoor door,
      EnterIntoForce enterIntoForce,
      Parties parties,
      Budgets budgets,
      MeasureRows measures,
      Dates dates,
      SealedJson json,
      InstantSource clock) {
    this.agreements = agreements;
    this.door = door;
    this.enterIntoForce = enterIntoForce;
    this.parties = parties;
    this.budgets = budgets;
    this.measures = measures;
    this.dates = dates;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A measure as it stands.
   *
   * @param party the place of its party in the list
   * @param report how far it is; null for one that has not begun
   */
  public record Planned(int party, MeasureFields fields, MeasureReport report) {}

  public boolean has(String number) {
    return agreements.hasNumber(number, NOBODY);
  }

  /**
   * Writes one that all its parties have signed.
   *
   * @param signedOn null where that is not known
   * @return its id
   */
  public UUID take(
      AgreementFields fields,
      List<PartyFields> between,
      LocalDate signedOn,
      List<Planned> planned) {
    Instant now = clock.instant();
    Agreement agreement = new Agreement(fields, fields.number(), null, json, now);
    agreements.add(agreement);
    door.tell(agreement, agreement.created());
    Map<Integer, UUID> ids = new HashMap<>();
    for (int i = 0; i < between.size(); i++) {
      ids.put(i, parties.join(agreement.id(), between.get(i), now));
    }
    budgets.replace(agreement.id(), false, fields.budget());
    for (Planned one : planned) {
      measures.take(
          agreement.id(),
          one.fields().of(ids.get(one.party())),
          between.get(one.party()).institution(),
          one.report(),
          NOBODY,
          json,
          door.today(),
          now);
    }
    dates.write(agreement);
    agreement.submit(now);
    parties.allSigned(agreement.id(), signedOn, NOBODY, now);
    enterIntoForce.afterSignature(agreement);
    return agreement.id();
  }
}
