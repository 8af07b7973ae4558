package ma.prim.agreements.dates;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.Agreements;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Ids;
import ma.prim.http.Words;
import ma.prim.tenancy.CellScope;
import ma.prim.tenancy.InRegion;
import ma.prim.tenancy.Region;
import org.jboss.logging.Logger;

/**
 * Tells people of the days that are near. A day is looked at alone with its row: what another copy
 * has told is told. What was missed while nothing ran is told when it runs again, each once.
 */
@Singleton
public class GiveNotices {
  private static final Logger LOG = Logger.getLogger(GiveNotices.class);
  private static final int AT_ONCE = 100;

  /** What one digest collects; what is more comes in the next. */
  private static final int A_DIGEST = 500;

  /** The events of digests: {@code ma.prim.agreement-notices.given}. */
  static final String RESOURCE = "agreement-notices";

  private final InRegion inRegion;
  private final Dates dates;
  private final Notices notices;
  private final Agreements agreements;
  private final Parties parties;
  private final Journal journal;

  GiveNotices(
      InRegion inRegion,
      Dates dates,
      Notices notices,
      Agreements agreements,
      Parties parties,
      Journal journal) {
    this.inRegion = inRegion;
    this.dates = dates;
    this.notices = notices;
    this.agreements = agreements;
    this.parties = parties;
    this.journal = journal;
  }

  /**
   * @return whether there is more to do at once
   */
  public boolean run(Region region, String actor, InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.zone());
    boolean more = false;
    List<UUID> some =
        inRegion.call(region, CellScope.REGION, actor, () -> dates.due(today, AT_ONCE));
    long given = some.stream().filter(id -> isGiven(region, actor, id, today, clock)).count();
    if (some.size() == AT_ONCE && given > 0) {
      more = true;
    } else {
      // Only now, so that who is told is told of all of it at once.
      more = inRegion.call(region, CellScope.REGION, actor, this::collect) == A_DIGEST;
    }
    return more;
  }

  private boolean isGiven(
      Region region, String actor, UUID date, LocalDate today, InstantSource clock) {
    try {
      inRegion.run(region, CellScope.REGION, actor, () -> give(date, today, clock));
      return true;
    } catch (RuntimeException e) { // whatever it is, the other days come too
      LOG.errorf(e, "the notice of a day of an agreement in region %s", region.slug());
      return false;
    }
  }

  private void give(UUID id, LocalDate today, InstantSource clock) {
    dates
        .findAlone(id)
        .ifPresent(date -> {
          Agreement agreement = agreements.find(List.of(date.agreement())).getFirst();
          while (date.isDue(today)) {
            int days = date.give();
            if (!notices.isGiven(date.id(), date.on(), days)) {
              notices.add(new Notice(date, agreement.province(), days, today, clock.instant()));
              tell(agreement, date, days);
            }
          }
          notices.flush();
        });
  }

  private void tell(Agreement agreement, AgreementDate date, int days) {
    Map<String, String> details = new TreeMap<>();
    details.put("kind", Words.of(date.kind()));
    details.put("on", date.on().toString());
    details.put("daysBefore", Integer.toString(days));
    if (date.measure() != null) {
      details.put("measure", date.measure().toString());
    }
    Change change = agreement.change("date_near").with(details);
    journal.record(change);
    if (date.institution() != null) {
      journal.record(change.toldTo(date.institution()));
    }
  }

  /** One digest of all that nobody was told of: one notification for each who is concerned. */
  private int collect() {
    List<Notice> some = notices.untold(A_DIGEST);
    if (some.isEmpty()) {
      return 0;
    }
    UUID digest = Ids.next();
    some.forEach(notice -> notice.collect(digest));
    notices.flush();
    Map<String, String> details = new TreeMap<>();
    details.put("notices", Integer.toString(some.size()));
    details.put(
        "provinces",
        some.stream()
            .map(Notice::province)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(",")));
    details.put("institutions", institutions(some));
    journal.record(Change.of(RESOURCE, digest, "given", null, null, null).with(details));
    return some.size();
  }

  /** Whose matter it is; of what is of all parties, all of them. */
  private String institutions(List<Notice> some) {
    List<UUID> shared =
        some.stream()
            .filter(one -> one.institution() == null)
            .map(Notice::agreement)
            .distinct()
            .toList();
    return Stream.concat(
            some.stream().map(Notice::institution).filter(Objects::nonNull),
            parties.of(shared).stream().filter(Party::isIn).map(Party::institution))
        .distinct()
        .map(UUID::toString)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
