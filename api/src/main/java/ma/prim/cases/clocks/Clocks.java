package ma.prim.cases.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clocks of one case. A clock is met, or it runs towards its deadline; one that has passed is
 * told once for each deadline, and stays passed whatever is put on hold afterwards.
 */
@Embeddable
public class Clocks {
  @Column(name = "clock_started_at")
  private Instant startedAt;

  @Column(name = "clock_stopped_at")
  private Instant stoppedAt;

  @Column(name = "clock_ended_at")
  private Instant endedAt;

  /** How many working days the clocks have stood still. */
  @Column(name = "clock_held_days")
  private int heldDays;

  @Column(name = "hold_ends_at")
  private Instant holdEndsAt;

  @Column(name = "acknowledge_by")
  private Instant acknowledgeBy;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "acknowledge_told")
  private Instant acknowledgeTold;

  @Column(name = "respond_by")
  private Instant respondBy;

  @Column(name = "responded_at")
  private Instant respondedAt;

  @Column(name = "respond_told")
  private Instant respondTold;

  @Column(name = "review_by")
  private Instant reviewBy;

  @Column(name = "review_told")
  private Instant reviewTold;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "overdue")
  private boolean overdue;

  @Column(name = "escalate_at")
  private Instant escalateAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "alarm_at")
  private Instant alarmAt;

  protected Clocks() {}

  /** Starts the clocks of a case that is opened, or opened again. */
  public static Clocks started(Terms terms, LocalDate review, Instant at, WorkingDays days) {
    Clocks clocks = new Clocks();
    clocks.start(terms, review, at, days);
    return clocks;
  }

  /** Starts clocks; what was done before they were kept stays done. */
  public void start(Terms terms, LocalDate review, Instant at, WorkingDays days) {
    startedAt = at;
    respondBy = terms.answeredBy(at, heldDays, days);
    acknowledgeBy = earliest(terms.takenUpBy(at, days), respondBy);
    reviewOn(review, days);
  }

  public boolean areStarted() {
    return startedAt != null;
  }

  /** An officer has taken the case up. */
  public void acknowledge(Instant at) {
    if (acknowledgedAt == null) {
      acknowledgedAt = at;
      settle();
    }
  }

  /** The person has an answer. */
  public void respond(Instant at) {
    if (respondedAt == null) {
      respondedAt = at;
      acknowledgedAt = acknowledgedAt == null ? at : acknowledgedAt;
      settle();
    }
  }

  /** From now on the clocks that run stand still. */
  public void hold(LocalDate until, Instant at, WorkingDays days) {
    stoppedAt = at;
    holdEndsAt = until == null ? null : days.endOf(until);
    acknowledge(at);
    settle();
  }

  /** What was left of a clock goes on: as many working days as before the hold. */
  public void resume(Instant at, WorkingDays days) {
    if (stoppedAt != null && respondBy != null && respondBy.isAfter(stoppedAt)) {
      int left = days.between(days.day(stoppedAt), days.day(respondBy));
      respondBy = days.endOf(days.after(days.day(at), left));
      heldDays += days.between(days.day(stoppedAt), days.day(at));
    }
    stoppedAt = null;
    holdEndsAt = null;
    settle();
  }

  public void end(Instant at) {
    endedAt = at;
    stoppedAt = null;
    holdEndsAt = null;
    settle();
  }

  public void reviewOn(LocalDate day, WorkingDays days) {
    reviewBy = day == null ? null : days.endOf(day);
    settle();
  }

  /**
   * Something else was promised. A case that becomes more pressing has its time from now, at most
   * what it had; one that becomes less so, from its start.
   */
  public void revise(Terms before, Terms after, Instant at, WorkingDays days) {
    if (before.answeredWithin() != after.answeredWithin() && respondedAt == null) {
      respondBy = after.answeredBy(startedAt, heldDays, days);
    }
    if (!before.takenUpWithin().equals(after.takenUpWithin()) && acknowledgedAt == null) {
      Instant fromStart = after.takenUpBy(startedAt, days);
      boolean pressing = fromStart.isBefore(before.takenUpBy(startedAt, days));
      acknowledgeBy = pressing ? earliest(acknowledgeBy, after.takenUpBy(at, days)) : fromStart;
    }
    if (acknowledgedAt == null) {
      acknowledgeBy = earliest(acknowledgeBy, respondBy);
    }
    settle();
  }

  /**
   * Looks at the clocks. What it gives is never given again.
   *
   * @param delay after which the province must know of a clock that has passed
   */
  public Alarms look(Instant now, Duration delay) {
    Map<Clock, Instant> passed = new EnumMap<>(Clock.class);
    if (isRunning()) {
      untold()
          .filter(clock -> !clock.by().isAfter(now))
          .forEach(clock -> {
            passed.put(clock.clock(), clock.by());
            escalateAt = earliest(escalateAt, clock.by().plus(delay));
          });
      passed.forEach(this::tell);
    }
    settle();
    boolean escalated =
        isRunning() && escalatedAt == null && escalateAt != null && !escalateAt.isAfter(now);
    if (escalated) {
      escalatedAt = now;
      settle();
    }
    return new Alarms(passed, escalated);
  }

  private void tell(Clock clock, Instant deadline) {
    switch (clock) {
      case ACKNOWLEDGE -> acknowledgeTold = deadline;
      case RESPOND -> respondTold = deadline;
      case REVIEW -> reviewTold = deadline;
    }
  }

  /** A clock that is not met. */
  private record Unmet(Clock clock, Instant by, Instant toldOf) {
    boolean told() {
      return by.equals(toldOf);
    }
  }

  private Stream<Unmet> unmet() {
    return endedAt != null
        ? Stream.of()
        : Stream.of(
                acknowledgedAt != null
                    ? null
                    : new Unmet(Clock.ACKNOWLEDGE, acknowledgeBy, acknowledgeTold),
                respondedAt != null ? null : new Unmet(Clock.RESPOND, respondBy, respondTold),
                new Unmet(Clock.REVIEW, reviewBy, reviewTold))
            .filter(clock -> clock != null && clock.by() != null);
  }

  private Stream<Unmet> untold() {
    return unmet().filter(clock -> !clock.told());
  }

  private boolean isRunning() {
    return startedAt != null && stoppedAt == null && endedAt == null;
  }

  /** What follows from the clocks: the columns that cases are found by. */
  private void settle() {
    if (startedAt == null && endedAt == null) {
      return; // older than its clocks: the alarm stays, by which they are started
    }
    Instant late = unmet().filter(Unmet::told).map(Unmet::by).reduce(null, Clocks::earliest);
    overdue = late != null;
    escalateAt = overdue ? escalateAt : null;
    if (isRunning()) {
      dueAt = unmet().map(Unmet::by).reduce(null, Clocks::earliest);
      Instant next = untold().map(Unmet::by).reduce(null, Clocks::earliest);
      alarmAt = escalatedAt == null ? earliest(next, escalateAt) : next;
    } else {
      dueAt = late != null ? late : holdEndsAt;
      alarmAt = null;
    }
  }

  private static Instant earliest(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  public Instant acknowledgeBy() {
    return acknowledgeBy;
  }

  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public Instant respondBy() {
    return respondBy;
  }

  public Instant respondedAt() {
    return respondedAt;
  }

  public Instant stoppedAt() {
    return stoppedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public boolean isOverdue() {
    return overdue;
  }

  public Instant escalateAt() {
    return escalateAt;
  }

  public Instant escalatedAt() {
    return escalatedAt;
  }

  public Instant alarmAt() {
    return alarmAt;
  }
}
