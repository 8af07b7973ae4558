package ma.prim.cases.clocks;

import static ma.prim.cases.clocks.WorkingDaysTest.MOROCCO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Terms NORMAL = new Terms(Period.ofDays(14), 10);
  private static final Terms EMERGENCY = new Terms(Duration.ofHours(24), 10);
  private static final Duration DELAY = Duration.ofHours(4);
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

  @Test
  void hoursPassByDayAndNightWhateverTheOffset() {
    Instant beforeRamadan = Instant.parse("2026-02-14T12:00:00Z");
    assertThat(started(EMERGENCY, beforeRamadan).acknowledgeBy())
        .isEqualTo(Instant.parse("2026-02-15T12:00:00Z"));
  }

  @Test
  void daysEndAtTheSameHourOfTheZone() {
    Instant tenInTheMorning = Instant.parse("2026-02-10T09:00:00Z");
    assertThat(started(NORMAL, tenInTheMorning).acknowledgeBy())
        .isEqualTo(Instant.parse("2026-02-24T10:00:00Z"));
  }

  @Test
  void theEarliestDeadlineIsDue() {
    Clocks clocks = started(NORMAL, MONDAY);
    assertThat(clocks.acknowledgeBy()).isEqualTo("2026-11-16T09:00:00Z");
    assertThat(clocks.respondBy()).isEqualTo("2026-11-17T22:59:59Z");
    assertThat(clocks.dueAt()).isEqualTo(clocks.acknowledgeBy());
    clocks.reviewOn(LocalDate.parse("2026-11-04"), MOROCCO);
    assertThat(clocks.dueAt()).isEqualTo("2026-11-04T22:59:59Z");
    clocks.reviewOn(null, MOROCCO);
    clocks.acknowledge(MONDAY.plusSeconds(60));
    assertThat(clocks.dueAt()).isEqualTo(clocks.respondBy());
    clocks.respond(MONDAY.plusSeconds(90));
    assertThat(clocks.dueAt()).isNull();
    assertThat(clocks.alarmAt()).isNull();
  }

  @Test
  void whoMustBeAnsweredSoonIsTakenUpByThen() {
    Clocks clocks = started(new Terms(Period.ofDays(14), 2), MONDAY);
    assertThat(clocks.acknowledgeBy())
        .isEqualTo(clocks.respondBy())
        .isEqualTo("2026-11-04T22:59:59Z");
  }

  @Test
  void afterAHoldAsManyWorkingDaysAreLeftAsBefore() {
    Clocks clocks = started(NORMAL, MONDAY);
    Instant thursday = Instant.parse("2026-11-05T10:00:00Z");
    clocks.hold(LocalDate.parse("2026-11-30"), thursday, MOROCCO);
    assertThat(clocks.dueAt()).isEqualTo("2026-11-30T22:59:59Z");
    assertThat(clocks.alarmAt()).isNull();
    assertThat(look(clocks, "2026-12-24T10:00:00Z").passed()).isEmpty();
    // The holiday of Friday, within the hold, and that of the 18th, after it, are no working days.
    clocks.resume(Instant.parse("2026-11-09T10:00:00Z"), MOROCCO);
    assertThat(clocks.respondBy()).isEqualTo("2026-11-19T22:59:59Z");
    assertThat(clocks.dueAt()).isEqualTo(clocks.respondBy());
    assertThat(clocks.stoppedAt()).isNull();
    // What the hold has given is not lost when something else is promised.
    clocks.revise(NORMAL, new Terms(Period.ofDays(14), 9), thursday, MOROCCO);
    assertThat(clocks.respondBy()).isEqualTo("2026-11-17T22:59:59Z");
  }

  @Test
  void onItsLastDayACaseIsLeftThatDayAfterTheHold() {
    Clocks clocks = started(NORMAL, MONDAY);
    clocks.hold(null, Instant.parse("2026-11-17T10:00:00Z"), MOROCCO);
    clocks.resume(Instant.parse("2026-12-05T10:00:00Z"), MOROCCO);
    assertThat(clocks.respondBy()).isEqualTo("2026-12-05T22:59:59Z");
  }

  @Test
  void whatHasPassedStaysPassedWhateverIsHeld() {
    Clocks clocks = started(NORMAL, MONDAY);
    look(clocks, "2026-11-18T08:00:00Z");
    Instant late = clocks.respondBy();
    clocks.hold(null, Instant.parse("2026-11-18T09:00:00Z"), MOROCCO);
    assertThat(clocks.isOverdue()).isTrue();
    assertThat(clocks.dueAt()).isEqualTo(late);
    clocks.resume(Instant.parse("2026-11-25T09:00:00Z"), MOROCCO);
    assertThat(clocks.respondBy()).isEqualTo(late);
    assertThat(look(clocks, "2026-11-26T08:00:00Z").passed()).isEmpty();
  }

  @Test
  void eachClockIsToldOnceForEachDeadline() {
    Clocks clocks = started(EMERGENCY, MONDAY);
    assertThat(look(clocks, "2026-11-03T08:59:59Z").passed()).isEmpty();
    assertThat(clocks.isOverdue()).isFalse();
    assertThat(look(clocks, "2026-11-03T09:00:00Z").passed())
        .isEqualTo(Map.of(Clock.ACKNOWLEDGE, Instant.parse("2026-11-03T09:00:00Z")));
    assertThat(clocks.isOverdue()).isTrue();
    assertThat(look(clocks, "2026-11-03T09:00:01Z").passed()).isEmpty();
    // Another review is another deadline.
    clocks.reviewOn(LocalDate.parse("2026-11-04"), MOROCCO);
    assertThat(look(clocks, "2026-11-05T09:00:00Z").passed()).containsOnlyKeys(Clock.REVIEW);
    clocks.reviewOn(LocalDate.parse("2026-11-05"), MOROCCO);
    assertThat(look(clocks, "2026-11-06T09:00:00Z").passed()).containsOnlyKeys(Clock.REVIEW);
    clocks.reviewOn(null, MOROCCO);
    clocks.acknowledge(Instant.parse("2026-11-06T10:00:00Z"));
    assertThat(clocks.isOverdue()).isFalse();
  }

  @Test
  void aDeadlineLongPastIsToldAtTheFirstLook() {
    Clocks clocks = started(EMERGENCY, MONDAY);
    Alarms alarms = look(clocks, "2027-01-01T00:00:00Z");
    assertThat(alarms.passed()).containsOnlyKeys(Clock.ACKNOWLEDGE, Clock.RESPOND);
    assertThat(alarms.escalated()).isTrue();
    assertThat(clocks.alarmAt()).isNull();
    Alarms again = look(clocks, "2027-01-02T00:00:00Z");
    assertThat(again.passed()).isEmpty();
    assertThat(again.escalated()).isFalse();
  }

  @Test
  void theProvinceKnowsAfterTheDelayUnlessTheClockWasMet() {
    Clocks clocks = started(EMERGENCY, MONDAY);
    assertThat(look(clocks, "2026-11-03T09:00:00Z").escalated()).isFalse();
    assertThat(clocks.alarmAt()).isEqualTo("2026-11-03T13:00:00Z");
    assertThat(look(clocks, "2026-11-03T12:59:59Z").escalated()).isFalse();
    assertThat(look(clocks, "2026-11-03T13:00:00Z").escalated()).isTrue();
    assertThat(clocks.escalatedAt()).isEqualTo("2026-11-03T13:00:00Z");

    Clocks met = started(EMERGENCY, MONDAY);
    look(met, "2026-11-03T09:00:00Z");
    met.acknowledge(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(look(met, "2026-11-03T13:00:00Z").escalated()).isFalse();
  }

  @Test
  void anEndedCaseIsNeverLate() {
    Clocks clocks = started(EMERGENCY, MONDAY);
    look(clocks, "2026-11-04T09:00:00Z");
    clocks.end(Instant.parse("2026-11-04T10:00:00Z"));
    assertThat(clocks.isOverdue()).isFalse();
    assertThat(clocks.dueAt()).isNull();
    Alarms alarms = look(clocks, "2027-01-01T00:00:00Z");
    assertThat(alarms.passed()).isEmpty();
    assertThat(alarms.escalated()).isFalse();
  }

  @Test
  void morePressingMeansSoonerAndNeverLater() {
    Instant tuesday = Instant.parse("2026-11-03T09:00:00Z");
    Clocks clocks = started(NORMAL, MONDAY);
    clocks.revise(NORMAL, EMERGENCY, tuesday, MOROCCO);
    assertThat(clocks.acknowledgeBy()).isEqualTo("2026-11-04T09:00:00Z");
    clocks.revise(EMERGENCY, NORMAL, tuesday, MOROCCO);
    assertThat(clocks.acknowledgeBy()).isEqualTo("2026-11-16T09:00:00Z");
    Instant late = Instant.parse("2026-11-16T08:00:00Z");
    clocks.revise(NORMAL, EMERGENCY, late, MOROCCO);
    assertThat(clocks.acknowledgeBy()).isEqualTo("2026-11-16T09:00:00Z");
  }

  private static Clocks started(Terms terms, Instant at) {
    return Clocks.started(terms, null, at, MOROCCO);
  }

  private static Alarms look(Clocks clocks, String at) {
    return clocks.look(Instant.parse(at), DELAY);
  }
}
