package ma.prim.http.idempotency;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;

/** Forgets kept answers after seven days: counters lose their network, but not for longer. */
@Singleton
class ForgetAnswers implements RegionJob {
  static final Duration KEPT = Duration.ofDays(7);

  private final KeptAnswers answers;
  private final InstantSource clock;

  ForgetAnswers(KeptAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-answers";
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(10);
  }

  @Override
  public boolean run(Region region) throws SQLException {
    return answers.forget(region, clock.instant().minus(KEPT));
  }
}
