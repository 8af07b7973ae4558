package ma.prim.cases;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.people.KnownPeople;
import ma.prim.people.PersonCell;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;
import org.hibernate.Session;

/** The steps of one earlier case, written down one after the other. */
final class EarlierSteps {
  private final Session session;
  private final Cases cases;
  private final KnownPeople people;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Deadlines deadlines;
  private final Journal journal;
  private CaseFile file;
  private CaseNote lastNote;
  private CaseTask lastTask;

  EarlierSteps(
      Session session,
      Cases cases,
      KnownPeople people,
      CurrentRegion region,
      SealedJson json,
      Deadlines deadlines,
      Journal journal) {
    this.session = session;
    this.cases = cases;
    this.people = people;
    this.region = region;
    this.json = json;
    this.deadlines = deadlines;
    this.journal = journal;
  }

  void open(CaseFile opened, EarlierCase earlier) {
    file = opened;
    cases.add(file);
    journal.recordEarlier(file.opened(), earlier.opener(), earlier.openedAt());
  }

  void take(EarlierCase.Step step) {
    journal.recordEarlier(
        change(step.deed(), step.officer(), step.at()), step.officer(), step.at());
  }

  private Change change(Deed deed, UUID officer, Instant at) {
    return switch (deed) {
      case Deed.Assess() -> file.move(CaseVerb.ASSESS, at);
      case Deed.Plan() -> file.move(CaseVerb.PLAN_CASE, at);
      case Deed.Start() -> file.move(CaseVerb.START, at);
      case Deed.Assign(UUID other) -> file.assign(other, at);
      case Deed.Hold hold -> file.hold(hold.reason(), hold.until(), json, deadlines, at);
      case Deed.Resume() -> file.resume(json, deadlines, at);
      case Deed.Close close -> file.close(close.reason(), close.evidence(), json, at);
      case Deed.Reopen(String reason) -> file.reopen(reason, json, deadlines, at);
      case Deed.Cancel(String reason) -> file.cancel(reason, json, at);
      case Deed.Offer offer -> offer(offer, at);
      case Deed.Accept(UUID assignee) -> accept(assignee, at);
      case Deed.Decline(String reason) -> answer(offered -> offered.decline(reason, json, at));
      case Deed.Note(String text) -> note(new CaseNote(file, text, null, officer, json, at));
      case Deed.Correct(String text) ->
          note(new CaseNote(file, text, lastNote.id(), officer, json, at));
      case Deed.Serve(CaseServiceFields fields) -> {
        CaseService service = new CaseService(file, fields, officer, json, at);
        cases.add(service);
        service.meet(file.clocks());
        yield service.added(file);
      }
      case Deed.AddTask(CaseTaskFields fields) -> {
        lastTask = new CaseTask(file, fields, officer, json, at);
        cases.add(lastTask);
        lastTask.meet(file.clocks());
        yield lastTask.added(file);
      }
      case Deed.CompleteTask() -> lastTask.complete(officer, file, at);
      case Deed.CancelTask() -> lastTask.cancel(officer, file, at);
      case Deed.AddParty(CasePartyFields fields) -> {
        CaseParty party = new CaseParty(file, fields, officer, json, at);
        cases.add(party);
        yield party.added(file);
      }
    };
  }

  private Change note(CaseNote note) {
    cases.add(note);
    note.meet(file.clocks());
    lastNote = note;
    return note.added(file);
  }

  private Change offer(Deed.Offer offer, Instant at) {
    CellConfig to = region.get().config().cell(offer.cell()).orElseThrow();
    CaseView kept = CaseView.whole(file, file.content(json));
    cases.add(new CaseFormerCell(file, kept, json, at));
    return file.transfer(to.slug(), to.province(), offer.reason(), json, at);
  }

  private Change accept(UUID assignee, Instant at) {
    return answer(offered -> {
      people.makeKnown(
          offered.person(),
          offered.transferTo(),
          offered.transferToProvince(),
          PersonCell.Reason.TRANSFERRED,
          at);
      return offered.accept(assignee, at);
    });
  }

  /** The receiving cell answers through its own view of the same row. */
  private Change answer(Function<OfferedCase, Change> answer) {
    cases.flush();
    session.detach(file);
    OfferedCase offered = cases.findOffered(file.id()).orElseThrow();
    Change answered = answer.apply(offered);
    cases.flush();
    session.detach(offered);
    file = cases.find(file.id()).orElseThrow();
    return answered;
  }
}
