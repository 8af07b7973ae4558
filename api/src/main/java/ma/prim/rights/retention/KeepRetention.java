package ma.prim.rights.retention;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.jobs.RegionJob;
import org.jboss.logging.Logger;

/**
 * Announces the files that nobody needs any more, and erases them when their day has come. Each in
 * a transaction of its own: it may die in between and goes on where it was, and another copy of the
 * service that is at it too finds what is left.
 */
@Singleton
class KeepRetention implements RegionJob {
  private static final Logger LOG = Logger.getLogger(KeepRetention.class);
  static final String ACTOR = "job:retention";
  static final int AT_ONCE = 100;
  private static final UUID FIRST = new UUID(0, 0);

  private final InRegion inRegion;
  private final Retention retention;
  private final ErasePerson erasePerson;
  private final RetentionConfig config;
  private final InstantSource clock;

  KeepRetention(
      InRegion inRegion,
      Retention retention,
      ErasePerson erasePerson,
      RetentionConfig config,
      InstantSource clock) {
    this.inRegion = inRegion;
    this.retention = retention;
    this.erasePerson = erasePerson;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration interval() {
    return config.every();
  }

  @Override
  public boolean run(Region region) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.zone());
    LocalDate eraseOn = today.plusDays(config.noticeDays());
    throughAll(region, after -> retention.due(today, after, AT_ONCE), erasePerson::whenDue);
    throughAll(
        region,
        after -> retention.old(eraseOn, after, AT_ONCE),
        person -> announce(person, eraseOn));
    return false;
  }

  /** Some ids after one. */
  private interface Some {
    List<UUID> after(UUID id);
  }

  private void throughAll(Region region, Some some, Consumer<UUID> work) {
    UUID after = FIRST;
    List<UUID> found;
    do {
      UUID last = after;
      found = inRegion.call(region, CellScope.REGION, ACTOR, () -> some.after(last));
      found.forEach(person -> one(region, person, work));
      after = found.isEmpty() ? after : found.getLast();
    } while (found.size() == AT_ONCE);
  }

  private void one(Region region, UUID person, Consumer<UUID> work) {
    try {
      inRegion.run(region, CellScope.REGION, ACTOR, () -> work.accept(person));
    } catch (RuntimeException e) { // whatever it is, the other files have their day too
      LOG.errorf(e, "the retention of a file in region %s", region.slug());
    }
  }

  private void announce(UUID person, LocalDate eraseOn) {
    boolean isOver =
        retention.of(person).filter(kept -> kept.isOver(eraseOn)).isPresent()
            && retention.notice(person).isEmpty();
    if (isOver) {
      retention.add(new RetentionNotice(person, clock.instant(), eraseOn));
      erasePerson.tell(person, "erasure_announced", Map.of("eraseOn", eraseOn.toString()));
    }
  }
}
