package ma.prim.cases;

import java.time.LocalDate;
import java.util.UUID;

/** What an officer does in a case: the verbs, and what is written into it. */
public sealed interface Deed {

  /** Begins the assessment. */
  record Assess() implements Deed {}

  /** Agrees on a plan. */
  record Plan() implements Deed {}

  /** Starts the work. */
  record Start() implements Deed {}

  /** Gives the case to another officer. */
  record Assign(UUID officer) implements Deed {}

  /** Waits for somebody else. */
  record Hold(String reason, LocalDate until) implements Deed {}

  /** Goes on after waiting. */
  record Resume() implements Deed {}

  /** Ends the matter. */
  record Close(ClosureReason reason, String evidence) implements Deed {}

  /** Takes a closed matter up again. */
  record Reopen(String reason) implements Deed {}

  /** Drops what came to nothing. */
  record Cancel(String reason) implements Deed {}

  /** Offers the case to another cell. */
  record Offer(String cell, String reason) implements Deed {}

  /**
   * Takes an offered case over.
   *
   * @param assignee who has it first in the new cell; null for nobody yet
   */
  record Accept(UUID assignee) implements Deed {}

  /** Sends an offered case back. */
  record Decline(String reason) implements Deed {}

  /** Writes a note. */
  record Note(String text) implements Deed {}

  /** Corrects the last note by a further one. */
  record Correct(String text) implements Deed {}

  /** Records a service given. */
  record Serve(CaseServiceFields service) implements Deed {}

  /** Notes what must be done. */
  record AddTask(CaseTaskFields task) implements Deed {}

  /** The last task is done. */
  record CompleteTask() implements Deed {}

  /** The last task need not be done any more. */
  record CancelTask() implements Deed {}

  /** Gives another person a part. */
  record AddParty(CasePartyFields party) implements Deed {}
}
