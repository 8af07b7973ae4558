package ma.prim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ma.prim.testing.AtOnce;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void noMoreThanTwoAtOnceAndEverybodyInTheEnd() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtOnce.times(
        100,
        () ->
            turns.await(
                "oriental/a",
                () -> {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  Thread.yield();
                  inside.decrementAndGet();
                  return done.incrementAndGet();
                }));
    assertThat(most.get()).isBetween(1, Turns.AT_ONCE);
    assertThat(done).hasValue(100);
  }

  @Test
  void whatFailsGivesItsTurnBack() throws Exception {
    for (int i = 0; i < 2 * Turns.AT_ONCE; i++) {
      assertThatThrownBy(() ->
              turns.await(
                  "oriental/a",
                  () -> {
                    throw new IllegalStateException("x");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(turns.<Integer>await("oriental/a", () -> 1)).isOne();
  }

  /** Sessions do not wait for each other. */
  @Test
  void whoWantsSomethingElseDoesNotWait() throws Exception {
    CountDownLatch in = new CountDownLatch(Turns.AT_ONCE);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < Turns.AT_ONCE; i++) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              turns.await(
                  "oriental/a",
                  () -> {
                    in.countDown();
                    return end.await(10, TimeUnit.SECONDS);
                  });
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
    }
    assertThat(in.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turns.<Integer>await("oriental/b", () -> 1)).isOne();
    end.countDown();
  }
}
