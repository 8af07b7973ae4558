package ma.prim.integration.calendar.subscriptions;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.prim.access.Caller;
import ma.prim.http.Problem;
import ma.prim.http.limits.Guesses;
import ma.prim.integration.calendar.CalendarEntry;
import ma.prim.integration.calendar.CalendarFile;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.users.StandingUsers;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reads a calendar in the name of its owner, with the rights that the owner has today. */
@Singleton
class FollowedCalendar {
  private static final long A_MINUTE = 60;

  private final Subscriptions subscriptions;
  private final Instance<CalendarSource> sources;
  private final StandingUsers users;
  private final OwnersReach reach;
  private final CurrentRegion region;
  private final Guesses guesses;
  private final InstantSource clock;

  FollowedCalendar(
      Subscriptions subscriptions,
      Instance<CalendarSource> sources,
      StandingUsers users,
      OwnersReach reach,
      CurrentRegion region,
      Guesses guesses,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.sources = sources;
    this.users = users;
    this.reach = reach;
    this.region = region;
    this.guesses = guesses;
    this.clock = clock;
  }

  RestResponse<byte[]> of(String secret) {
    CalendarSubscription subscription =
        subscriptions
            .withSecret(CalendarSecrets.hash(secret))
            .filter(one -> !one.isOver(today()))
            .orElseThrow(Problem::notFound);
    guesses.count("calendar/" + subscription.id(), A_MINUTE);
    Caller owner = users.findInRealm(subscription.owner()).orElseThrow(Problem::notFound);
    List<CalendarEntry> entries =
        sources.stream()
            .filter(source -> source.has(subscription.kind()))
            .flatMap(source -> entries(source, subscription, owner).stream())
            .toList();
    LocalDate today = today();
    reach.run(() -> subscriptions.read(subscription.id(), today));
    Map<String, String> names = region.get().config().names();
    String name =
        "PRIM – " + names.getOrDefault(subscription.language(), names.values().iterator().next());
    return ResponseBuilder.ok(
            CalendarFile.write(name, subscription.language(), entries),
            CalendarFile.TYPE + ";charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"calendar.ics\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private List<CalendarEntry> entries(
      CalendarSource source, CalendarSubscription subscription, Caller owner) {
    return reach
        .call(
            source,
            owner,
            () ->
                source.entries(subscription.kind(), subscription.target(), subscription.language()))
        .orElse(List.of());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
