package ma.prim.referrals.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * The one clock of a referral that runs: the receiver's to answer, the sender's to say what was
 * asked, the receiver's to serve. One that has passed is told once, and stays passed until that is
 * done.
 */
@Embeddable
public class ReferralClock {
  @Enumerated(EnumType.STRING)
  @Column(name = "clock")
  private ReferralClockKind kind;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "respond_by")
  private Instant respondBy;

  @Column(name = "serve_by")
  private Instant serveBy;

  /** What was left of the time to answer when the receiver asked something, in seconds. */
  @Column(name = "answer_left")
  private Long answerLeft;

  /** Whether the answer was overdue already when the receiver asked. */
  @Column(name = "answer_late")
  private boolean answerLate;

  /** What is left of the time to serve while it is on hold, in working days. */
  @Column(name = "serve_left")
  private Integer serveLeft;

  @Column(name = "clock_stopped_at")
  private Instant stoppedAt;

  private boolean overdue;

  @Column(name = "escalate_at")
  private Instant escalateAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "alarm_at")
  private Instant alarmAt;

  public ReferralClock() {}

  /** The receiver has it. */
  public void sent(ReferralTerms terms, Instant at) {
    respondBy = terms.answeredBy(at);
    run(ReferralClockKind.ANSWER, respondBy);
  }

  /** The receiver asks: the time to answer stands still, the sender has as long to say it. */
  public void asked(ReferralTerms terms, Instant at) {
    answerLeft = Math.max(0, Duration.between(at, respondBy).toSeconds());
    answerLate = overdue;
    run(ReferralClockKind.INFORM, terms.answeredBy(at));
  }

  /** The sender has said it: what was left of the time to answer goes on. */
  public void informed(ReferralTerms terms, Instant at) {
    respondBy = answerLate ? respondBy : at.plusSeconds(answerLeft);
    run(ReferralClockKind.ANSWER, respondBy);
    if (answerLate) {
      // That it has passed was told before, and is not told again.
      overdue = true;
      escalateAt = at.plus(terms.escalation());
      alarmAt = escalateAt;
    }
    answerLeft = null;
  }

  /** From now on the person is to be served. */
  public void accepted(ReferralTerms terms, Instant at) {
    serveBy = terms.servedBy(at);
    run(ReferralClockKind.SERVE, serveBy);
  }

  /** Stands still; one that has passed stays passed. */
  public void hold(ReferralTerms terms, Instant at) {
    serveLeft = terms.left(at, serveBy);
    stoppedAt = at;
    alarmAt = null;
  }

  /** As many working days as before the hold. */
  public void resume(ReferralTerms terms, Instant at) {
    stoppedAt = null;
    if (overdue) {
      alarmAt = escalatedAt == null ? escalateAt : null;
    } else {
      serveBy = terms.in(serveLeft, at);
      run(ReferralClockKind.SERVE, serveBy);
    }
    serveLeft = null;
  }

  /** Nobody has to have served the person before the day on which she is asked to come. */
  public void appointed(ReferralTerms terms, Instant appointment, Instant at) {
    Instant until = terms.endOfDay(appointment);
    if (until.isAfter(serveBy) && until.isAfter(at)) {
      serveBy = until;
      if (stoppedAt == null) {
        run(ReferralClockKind.SERVE, serveBy);
      } else {
        serveLeft = terms.left(stoppedAt, serveBy);
        dueAt = serveBy;
        overdue = false;
      }
    }
  }

  /** It is over, however. */
  public void end() {
    kind = null;
    dueAt = null;
    stoppedAt = null;
    overdue = false;
    escalateAt = null;
    alarmAt = null;
  }

  private void run(ReferralClockKind which, Instant until) {
    kind = which;
    dueAt = until;
    stoppedAt = null;
    overdue = false;
    escalateAt = null;
    escalatedAt = null;
    alarmAt = until;
  }

  /** Looks at the clock. What it gives is never given again. */
  public ReferralAlarms look(ReferralTerms terms, Instant now) {
    boolean runs = kind != null && stoppedAt == null;
    boolean passed = runs && !overdue && !dueAt.isAfter(now);
    if (passed) {
      overdue = true;
      escalateAt = dueAt.plus(terms.escalation());
    }
    boolean escalated =
        runs && escalatedAt == null && escalateAt != null && !escalateAt.isAfter(now);
    if (escalated) {
      escalatedAt = now;
    }
    if (!runs || overdue) {
      alarmAt = runs && escalatedAt == null ? escalateAt : null;
    }
    return new ReferralAlarms(passed ? kind : null, dueAt, escalated);
  }

  /** The clock that runs, or stands still; null for none. */
  public ReferralClockKind kind() {
    return kind;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant respondBy() {
    return respondBy;
  }

  public Instant serveBy() {
    return serveBy;
  }

  public Instant stoppedAt() {
    return stoppedAt;
  }

  public boolean isOverdue() {
    return overdue;
  }

  public Instant escalatedAt() {
    return escalatedAt;
  }

  public Instant alarmAt() {
    return alarmAt;
  }
}
