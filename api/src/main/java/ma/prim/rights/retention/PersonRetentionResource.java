package ma.prim.rights.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.ETags;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long a person's file is kept; the protection officer may hold it. */
@Path("/v1/regions/{region}/people/{id}")
@Tag(name = "People")
class PersonRetentionResource {
  private final Retention retention;
  private final Erasing erasing;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final AccessLog accessLog;
  private final Journal journal;
  private final SealedJson json;
  private final InstantSource clock;

  PersonRetentionResource(
      Retention retention,
      Erasing erasing,
      Preconditions preconditions,
      CurrentCaller caller,
      AccessLog accessLog,
      Journal journal,
      SealedJson json,
      InstantSource clock) {
    this.retention = retention;
    this.erasing = erasing;
    this.preconditions = preconditions;
    this.caller = caller;
    this.accessLog = accessLog;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
  }

  @GET
  @Path("/retention")
  @Reads
  @Operation(
      operationId = "getPersonRetention",
      summary = "Read how long a person's file is kept",
      description =
          "The last day it is kept, whether its erasure is announced, and whether it is held.")
  public PersonRetention get(@PathParam("id") UUID id) {
    PersonRetention view = view(id);
    accessLog.readPeople(List.of(id));
    return view;
  }

  @POST
  @Path("/hold")
  @Changes
  @Conditional
  @Operation(
      operationId = "holdPerson",
      summary = "Keep a person's file from being erased",
      description =
          """
          By the protection officer, with a reason: nothing erases the file until it is released. 409 \
          if it is held already.\
          """)
  public PersonRetention hold(@PathParam("id") UUID id, @Valid @NotNull HoldFields body) {
    lock(id);
    preconditions.check(retention.timesHeldOrReleased(id));
    if (!retention.holds(id).isEmpty()) {
      throw Problem.invalidTransition("held", List.of("release"));
    }
    retention.add(new RetentionHold(id, body.reason(), me(), json, clock.instant()));
    journal.record(change(id, "held"));
    return view(id);
  }

  @POST
  @Path("/release")
  @Changes
  @Conditional
  @Operation(
      operationId = "releasePerson",
      summary = "Release a person's file",
      description = "What keeps it from being erased is over. 409 if it is not held.")
  public PersonRetention release(@PathParam("id") UUID id) {
    lock(id);
    preconditions.check(retention.timesHeldOrReleased(id));
    List<RetentionHold> holds = retention.holds(id);
    if (holds.isEmpty()) {
      throw Problem.invalidTransition("released", List.of("hold"));
    }
    holds.forEach(hold -> hold.release(me(), clock.instant()));
    retention.flush();
    journal.record(change(id, "released"));
    return view(id);
  }

  /** So that of two at once the second sees what the first has done. */
  private void lock(UUID person) {
    if (!erasing.lock(person)) {
      throw Problem.notFound();
    }
  }

  private PersonRetention view(UUID person) {
    KeptUntil kept = retention.of(person).orElseThrow(Problem::notFound);
    Optional<RetentionNotice> notice = retention.notice(person);
    return new PersonRetention(
        person,
        kept.needed(),
        kept.needed() ? null : kept.day(),
        notice.map(RetentionNotice::announcedAt).orElse(null),
        notice.map(RetentionNotice::eraseOn).orElse(null),
        retention.holds(person).stream()
            .findFirst()
            .map(hold -> new PersonRetention.Hold(hold.heldAt(), hold.heldBy(), hold.reason(json)))
            .orElse(null),
        ETags.of(retention.timesHeldOrReleased(person)));
  }

  /** Of no cell: that a file is held is the protection officer's. */
  private static Change change(UUID person, String change) {
    return Change.of("people", person, change, null, null, null).with(Map.of());
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
