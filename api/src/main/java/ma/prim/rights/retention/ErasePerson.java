package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.audit.FormerIds;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.referrals.OtherRegions;
import ma.prim.rights.Erasures;
import ma.prim.tenancy.CurrentRegion;

/** Erases a person's file, whole or not at all, in the transaction under way. */
@Singleton
class ErasePerson implements Erasures {
  private static final String PEOPLE = "people";

  private final Retention retention;
  private final Erasing erasing;
  private final Journal journal;
  private final OtherRegions otherRegions;
  private final FormerIds formerIds;
  private final ErasureLedger ledger;
  private final CurrentRegion region;
  private final InstantSource clock;

  ErasePerson(
      Retention retention,
      Erasing erasing,
      Journal journal,
      OtherRegions otherRegions,
      FormerIds formerIds,
      ErasureLedger ledger,
      CurrentRegion region,
      InstantSource clock) {
    this.retention = retention;
    this.erasing = erasing;
    this.journal = journal;
    this.otherRegions = otherRegions;
    this.formerIds = formerIds;
    this.ledger = ledger;
    this.region = region;
    this.clock = clock;
  }

  /** When the announced day has come: unless the file is needed again, held, or gone. */
  void whenDue(UUID person) {
    if (!erasing.lock(person)
        || !retention.holds(person).isEmpty()
        || retention.notice(person).isEmpty()) {
      return;
    }
    KeptUntil kept = retention.of(person).orElseThrow();
    if (kept.isOver(today())) {
      erase(person, false);
    } else {
      retention.remove(retention.notice(person).orElseThrow());
      tell(person, "erasure_lifted", Map.of());
    }
  }

  @Override
  public void requireErasable(UUID person, boolean whateverTheDay) {
    // Looked at without the lock, it may be held, or needed again, a moment later.
    if (!erasing.lock(person)) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    KeptUntil kept = retention.of(person).orElseThrow(Problem::notFound);
    if (!retention.holds(person).isEmpty()) {
      throw refused(Map.of("held", true));
    }
    if (!whateverTheDay && kept.needed()) {
      throw refused(Map.of("needed", true));
    }
    if (!whateverTheDay && !kept.isOver(today())) {
      throw refused(Map.of("keptUntil", kept.day().toString()));
    }
  }

  @Override
  public void erase(UUID person, boolean whateverTheDay) {
    requireErasable(person, whateverTheDay);
    // As they are now, whatever the transaction saw before it had the lock.
    List<Erasing.ErasedCase> cases = erasing.casesOf(person);
    if (!whateverTheDay && cases.stream().anyMatch(Erasing.ErasedCase::open)) {
      throw refused(Map.of("needed", true));
    }
    erase(person, cases);
  }

  /** Who was erased before, and is back with an older database, whatever is asked of her there. */
  void again(UUID person) {
    if (erasing.lock(person)) {
      erase(person, erasing.casesOf(person));
    }
  }

  private void erase(UUID person, List<Erasing.ErasedCase> cases) {
    List<Erasing.ErasedReferral> referrals = erasing.referralsOf(person);
    Map<String, String> cells = retention.knownTo(person);
    Set<UUID> ids = formerIds.idsOf(person);
    erasing.count(person);
    erasing.erase(person, cases);
    ledger.note(region.get(), ids, clock.instant());
    // After the events of the file, which go with it: these are what is left for those who follow.
    cases.forEach(file ->
        journal.record(
            Change.of("cases", file.id(), "erased", file.cell(), file.province(), null)
                .restricted(file.restricted())));
    // Whoever was told of her is told that it is to be erased (GDPR, article 19).
    referrals.forEach(this::tellReceiver);
    cells.forEach((cell, province) ->
        journal.record(Change.of(PEOPLE, person, "erased", cell, province, null)));
  }

  private void tellReceiver(Erasing.ErasedReferral referral) {
    Change sender =
        Change.of("referrals", referral.id(), "erased", referral.cell(), referral.province(), null)
            .restricted(referral.restricted());
    journal.record(referral.institution() == null ? sender : sender.toldTo(referral.institution()));
    if (referral.toRegion() != null) {
      otherRegions.erased(referral.toRegion(), referral.id(), referral.cell(), referral.province());
    }
    if (referral.toCell() != null) {
      journal.record(
          Change.of(
              "referrals",
              referral.id(),
              "erased",
              referral.toCell(),
              referral.toProvince(),
              null));
    }
  }

  /** Tells each cell that knows the person. */
  void tell(UUID person, String change, Map<String, String> details) {
    retention
        .knownTo(person)
        .forEach((cell, province) ->
            journal.record(Change.of(PEOPLE, person, change, cell, province, null).with(details)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }

  private static Problem refused(Map<String, Object> why) {
    return new Problem(ProblemCode.CONFLICT, List.of(), why);
  }
}
