package ma.prim.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.CaseServiceFields;
import ma.prim.cases.CaseTaskFields;
import ma.prim.cases.ClosureReason;
import ma.prim.cases.Deed;
import ma.prim.cases.ServiceOutcome;
import ma.prim.tenancy.CellConfig;

/** What officers do in a case, by what becomes of it. */
final class DemoStories {
  private final DemoOfficers officers;
  private final DemoTexts texts;
  private final Chance chance;
  private final Deck<ClosureReason> closures;
  private final Deck<ServiceOutcome> outcomes;
  private final Deck<String> answerers;

  DemoStories(DemoOfficers officers, DemoTexts texts, Chance chance) {
    this.officers = officers;
    this.texts = texts;
    this.chance = chance;
    this.closures =
        chance.deck(
            java.util.stream.Stream.concat(
                    List.of(ClosureReason.values()).stream(),
                    java.util.stream.Stream.of(
                        ClosureReason.RESOLVED,
                        ClosureReason.RESOLVED,
                        ClosureReason.RESOLVED,
                        ClosureReason.PARTLY_RESOLVED))
                .toList());
    this.outcomes = chance.deck(List.of(ServiceOutcome.values()));
    this.answerers = chance.deck(List.of("manager", "coordinator"));
  }

  /**
   * @param other the cell that the case is offered to, where it is
   */
  void tell(Story story, Fate fate, String need, CellConfig cell, CellConfig other) {
    switch (fate) {
      case JUST_OPENED -> maybeNote(story);
      case ASSESSED -> note(story.then(new Deed.Assess()));
      case PLANNED -> {
        maybe(story, new Deed.Assess());
        task(note(story.then(new Deed.Plan())));
      }
      case WORKED_ON -> work(story, need, cell);
      case REOPENED -> {
        work(story, need, cell);
        close(story).by(officers.manager(cell.slug()));
        note(story.then(new Deed.Reopen(texts.say("reopen"))));
      }
      case WAITING -> {
        work(story, need, cell);
        story.then(day -> new Deed.Hold(texts.say("hold"), until(day)));
      }
      case CLOSED -> close(work(story, need, cell));
      case CLOSED_AT_ONCE -> {
        serve(story, need);
        story.then(new Deed.Close(ClosureReason.INFORMATION_GIVEN, null));
      }
      case CANCELLED -> story.then(new Deed.Cancel(texts.say("cancel")));
      case OFFERED -> offer(note(story), cell, other);
      case TAKEN_OVER -> takeOver(offer(work(story, need, cell), cell, other), need, other);
      case SENT_BACK -> {
        UUID before = story.officer();
        offer(note(story.then(new Deed.Start())), cell, other)
            .by(officers.manager(other.slug()))
            .then(new Deed.Decline(texts.say("decline")));
        note(story.by(before));
      }
    }
  }

  private Story work(Story story, String need, CellConfig cell) {
    maybe(story, new Deed.Assess());
    maybe(story, new Deed.Plan());
    task(note(story.then(new Deed.Start())));
    if (chance.oneIn(5)) {
      UUID manager = officers.manager(cell.slug());
      story.then(new Deed.Assign(manager)).by(manager);
    }
    if (chance.oneIn(6)) {
      story.then(new Deed.Hold(texts.say("hold"), null)).then(new Deed.Resume());
    }
    serve(story, need);
    maybeNote(story);
    return story;
  }

  private void takeOver(Story story, String need, CellConfig other) {
    UUID manager = officers.manager(other.slug());
    if (answerers.deal().equals("coordinator")) {
      story
          .by(officers.coordinator(other.province()))
          .then(new Deed.Accept(null))
          .by(officers.agent(other.slug()));
      maybeNote(story);
    } else {
      note(story.by(manager).then(new Deed.Accept(manager)));
      serve(story, need);
    }
  }

  private Story offer(Story story, CellConfig cell, CellConfig other) {
    return story
        .by(officers.manager(cell.slug()))
        .then(new Deed.Offer(other.slug(), texts.say("offer")));
  }

  private Story close(Story story) {
    return story.then(new Deed.Close(closures.deal(), texts.say("evidence")));
  }

  private Story note(Story story) {
    story.then(new Deed.Note(texts.say("note")));
    if (chance.oneIn(6)) {
      story.then(new Deed.Correct(texts.say("correction")));
    }
    return story;
  }

  private void maybeNote(Story story) {
    if (chance.oneIn(2)) {
      note(story);
    }
  }

  private void maybe(Story story, Deed deed) {
    if (chance.oneIn(2)) {
      story.then(deed);
    }
  }

  private void serve(Story story, String need) {
    String note = chance.oneIn(2) ? texts.say("service") : null;
    int minutes = 5 * chance.between(2, 12);
    ServiceOutcome outcome = outcomes.deal();
    story.then(day -> new Deed.Serve(new CaseServiceFields(need, day, outcome, minutes, note)));
  }

  private void task(Story story) {
    String title = texts.say("task");
    String details = chance.oneIn(3) ? texts.say("task_details") : null;
    int days = chance.between(3, 30);
    UUID assignee = story.officer();
    story.then(
        day -> new Deed.AddTask(new CaseTaskFields(title, details, day.plusDays(days), assignee)));
    switch (chance.between(0, 5)) {
      case 0, 1 -> story.then(new Deed.CompleteTask());
      case 2 -> story.then(new Deed.CancelTask());
      default -> {
        // still to do
      }
    }
  }

  private LocalDate until(LocalDate day) {
    return chance.oneIn(4) ? null : day.plusDays(chance.between(10, 60));
  }
}
