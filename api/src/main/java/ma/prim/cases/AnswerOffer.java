package ma.prim.cases;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonCell;
import ma.prim.users.Officers;

/** Accepts or declines a case that another cell offers. */
@Singleton
class AnswerOffer {
  private final Cases cases;
  private final ReadCase readCase;
  private final CaseAccess access;
  private final KnownPeople people;
  private final Officers officers;
  private final List<BesideCase> beside;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  AnswerOffer(
      Cases cases,
      ReadCase readCase,
      CaseAccess access,
      KnownPeople people,
      Officers officers,
      @All List<BesideCase> beside,
      CurrentCaller caller,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.cases = cases;
    this.readCase = readCase;
    this.access = access;
    this.people = people;
    this.officers = officers;
    this.beside = beside;
    this.caller = caller;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * From now on the case is the receiving cell's, with its person and its parties; whoever accepts
   * has it first.
   */
  CaseView accept(UUID id) {
    CaseView accepted =
        answer(
            id,
            offer -> {
              UUID subject = UUID.fromString(caller.get().subject());
              boolean officer = officers.isOfficer(subject, offer.transferTo());
              return offer.accept(officer ? subject : null, clock.instant());
            });
    cases
        .find(id)
        .ifPresent(file -> {
          makeItsPeopleKnown(file);
          beside.forEach(feature -> feature.moved(id, file.cell(), file.province()));
        });
    return accepted;
  }

  private void makeItsPeopleKnown(CaseFile file) {
    Set<UUID> all = new LinkedHashSet<>(List.of(file.person()));
    cases.children(CaseParty.class, file.id()).forEach(party -> all.add(party.person()));
    people.makeKnown(all, file.cell(), file.province(), PersonCell.Reason.TRANSFERRED);
  }

  CaseView decline(UUID id, String reason) {
    return answer(id, offer -> offer.decline(reason, json, clock.instant()));
  }

  private CaseView answer(UUID id, Function<OfferedCase, Change> answer) {
    OfferedCase offer = cases.findOffered(id).orElseThrow(() -> refusal(id));
    if (access.isExcluded(offer.excludedOfficers())) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    preconditions.check(offer.version());
    CaseView offered = readCase.view(offer);
    journal.record(answer.apply(offer));
    cases.flush();
    return cases.find(id).map(readCase::view).orElse(offered.answered(offer));
  }

  /**
   * A case of the caller's own that is not offered to her: the state machine's answer; of a cell
   * that the case has left: forbidden; else it does not exist.
   */
  private Problem refusal(UUID id) {
    return cases
        .find(id)
        .map(this::refusal)
        .orElseGet(() ->
            cases.findFormer(id).isPresent()
                ? new Problem(ProblemCode.FORBIDDEN)
                : Problem.notFound());
  }

  private Problem refusal(CaseFile own) {
    if (access.sight(own) == CaseAccess.Sight.STUB || own.status() == CaseStatus.TRANSFERRED) {
      return new Problem(ProblemCode.FORBIDDEN);
    }
    preconditions.check(own.version());
    return Problem.invalidTransition(own.status().word(), CaseVerb.possibleIn(own.status()));
  }
}
