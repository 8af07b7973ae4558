package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ma.prim.cases.clocks.Terms;
import ma.prim.cases.clocks.WorkingDays;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.RegionConfig;

/** What is promised for a case: by its priority, its needs and the region's calendar. */
@Singleton
class Deadlines {
  private final Needs needs;
  private final CurrentRegion region;

  Deadlines(Needs needs, CurrentRegion region) {
    this.needs = needs;
    this.region = region;
  }

  /** Of several needs the one that must be answered first decides. */
  Terms of(Priority priority, String need, List<String> furtherNeeds) {
    int answeredWithin =
        Stream.concat(Stream.of(need), furtherNeeds.stream())
            .flatMap(code -> needs.find(code).stream())
            .mapToInt(Need::respondDays)
            .min()
            .orElseThrow();
    return new Terms(priority.takenUpWithin(), answeredWithin);
  }

  /** How long the cell has after a clock has passed, before the province knows. */
  Duration escalation(Priority priority) {
    RegionConfig.Escalation hours = region.get().config().escalation();
    return Duration.ofHours(
        switch (priority) {
          case EMERGENCY -> hours.emergencyHours();
          case URGENT -> hours.urgentHours();
          case NORMAL -> hours.normalHours();
        });
  }

  WorkingDays days() {
    return new WorkingDays(region.get().config().calendar(), region.get().zone());
  }
}
