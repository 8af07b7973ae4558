package ma.prim.integration.calendar.subscriptions;

import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.Caller;
import ma.prim.access.CurrentCaller;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.ReaderLanguage;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.users.StandingUsers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendars that a user's programs follow. */
@Path("/v1/regions/{region}/calendar-subscriptions")
@Tag(name = "Calendars")
class SubscriptionResource {
  private static final Listing<CalendarSubscription> LISTING =
      Listing.of(CalendarSubscription.class, CalendarSubscription::id);

  /** More than anybody has programs. */
  private static final int MOST = 50;

  private final Subscriptions subscriptions;
  private final Instance<CalendarSource> sources;
  private final StandingUsers users;
  private final OwnersReach reach;
  private final Lists lists;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final CurrentRegion region;
  private final Journal journal;
  private final InstantSource clock;

  SubscriptionResource(
      Subscriptions subscriptions,
      Instance<CalendarSource> sources,
      StandingUsers users,
      OwnersReach reach,
      Lists lists,
      Preconditions preconditions,
      CurrentCaller caller,
      CurrentRegion region,
      Journal journal,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.sources = sources;
    this.users = users;
    this.reach = reach;
    this.lists = lists;
    this.preconditions = preconditions;
    this.caller = caller;
    this.region = region;
    this.journal = journal;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "subscribeToCalendar",
      summary = "Make an address for a calendar program",
      description =
          """
          Of one agreement, of one institution, or of all that is the caller's to know (`mine`). The `address` is \
          shown this once; whoever has it reads the calendar, with the rights that the caller has on that day, \
          until it is taken back. One that nothing reads for 13 months is over.\
          """)
  public RestResponse<SubscriptionView> subscribe(
      @Valid @NotNull NewSubscription body, @Context UriInfo uri) {
    boolean targeted = body.kind() != CalendarKind.MINE;
    if (targeted == (body.target() == null)) {
      throw Problem.invalid(Violation.at("/target", targeted ? "required" : "invalid"));
    }
    if (!sees(body)) {
      throw Problem.invalid(Violation.at("/target", "unknown_reference"));
    }
    if (subscriptions.count(me()) >= MOST) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    String secret = CalendarSecrets.next();
    Instant now = clock.instant();
    CalendarSubscription subscription =
        new CalendarSubscription(
            me(),
            body.kind(),
            body.target(),
            body.language() == null ? usualLanguage() : body.language(),
            CalendarSecrets.hash(secret),
            LocalDate.ofInstant(now, region.get().zone()),
            now);
    subscriptions.add(subscription);
    journal.record(subscription.change("made"));
    String address = uri.getAbsolutePath().resolve("calendars/" + secret).toString();
    return Created.under(subscription.id(), SubscriptionView.from(subscription, address));
  }

  private boolean sees(NewSubscription body) {
    Optional<Caller> owner = users.find(me());
    if (owner.isEmpty() || body.kind() == CalendarKind.MINE) {
      return owner.isPresent();
    }
    return sources.stream()
        .filter(source -> source.has(body.kind()))
        .anyMatch(source ->
            reach
                .call(source, owner.get(), () -> source.sees(body.kind(), body.target()))
                .orElse(false));
  }

  private String usualLanguage() {
    String usual = region.get().config().defaultLanguage();
    return ReaderLanguage.ALL.contains(usual) ? usual : "fr";
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCalendarSubscriptions",
      summary = "List the caller's calendar subscriptions",
      description = "Oldest first, without their addresses, which nobody is shown again.")
  public Page<SubscriptionView> list(@BeanParam Paging paging) {
    return lists
        .of(LISTING, paging)
        .where("e.owner = :me", me())
        .page()
        .map(one -> SubscriptionView.from(one, null));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getCalendarSubscription",
      summary = "Read a calendar subscription",
      description = "One of the caller's, without its address.")
  public SubscriptionView get(@PathParam("id") UUID id) {
    return SubscriptionView.from(require(id), null);
  }

  @DELETE
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "revokeCalendarSubscription",
      summary = "Take the address of a calendar back",
      description = "From the next request on it is 404.")
  public RestResponse<Void> revoke(@PathParam("id") UUID id) {
    CalendarSubscription subscription = require(id);
    preconditions.check(subscription.version());
    subscriptions.remove(subscription);
    journal.record(subscription.change("revoked"));
    return RestResponse.noContent();
  }

  private CalendarSubscription require(UUID id) {
    return subscriptions.find(me(), id).orElseThrow(Problem::notFound);
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
