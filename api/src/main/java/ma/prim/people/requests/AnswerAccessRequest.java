package ma.prim.people.requests;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.people.Acquaintances;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.CurrentScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What either side does with a request that is open. */
@Singleton
class AnswerAccessRequest {
  private final AccessRequests requests;
  private final AccessRequestViews views;
  private final Acquaintances acquaintances;
  private final CurrentScope scope;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  AnswerAccessRequest(
      AccessRequests requests,
      AccessRequestViews views,
      Acquaintances acquaintances,
      CurrentScope scope,
      CurrentRegion region,
      CurrentCaller caller,
      Preconditions preconditions,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.requests = requests;
    this.views = views;
    this.acquaintances = acquaintances;
    this.scope = scope;
    this.region = region;
    this.caller = caller;
    this.preconditions = preconditions;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** For how long the other cell is let in. */
  @Schema(name = "GrantAccess")
  public record Grant(
      @Schema(description = "The last day; for good without it.") LocalDate until,
      @Size(max = 2000) @Schema(description = "For the cell that asked.") String note) {}

  /** Why the other cell is not let in. */
  @Schema(name = "RefuseAccess")
  public record Refusal(@NotNull AccessRefusal reason) {}

  AccessRequestView grant(UUID id, Grant grant) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), region.get().zone());
    if (grant.until() != null && grant.until().isBefore(today)) {
      throw Problem.invalid(Violation.at("/until", "in_the_past"));
    }
    return answer(
        id,
        request -> {
          if (!acquaintances.areTheCallers(request.person())) {
            throw new Problem(ProblemCode.CONFLICT);
          }
          List<Change> changes =
              request.grant(grant.until(), grant.note(), me(), json, clock.instant());
          acquaintances.grant(
              request.person(), request.fromCell(), request.fromProvince(), end(grant.until()));
          return changes;
        });
  }

  private Instant end(LocalDate lastDay) {
    return lastDay == null
        ? null
        : lastDay.plusDays(1).atStartOfDay(region.get().zone()).toInstant();
  }

  AccessRequestView refuse(UUID id, Refusal refusal) {
    return answer(id, request -> request.refuse(refusal.reason(), me(), clock.instant()));
  }

  AccessRequestView withdraw(UUID id) {
    AccessRequest request = requests.find(id).orElseThrow(Problem::notFound);
    requireSide(request.fromCell(), request.fromProvince());
    return change(request, open -> open.withdraw(me(), clock.instant()));
  }

  private AccessRequestView answer(UUID id, Function<AccessRequest, List<Change>> answer) {
    AccessRequest request = requests.find(id).orElseThrow(Problem::notFound);
    requireSide(request.toCell(), request.toProvince());
    return change(request, answer);
  }

  /** The other side sees the request, and may not do this with it. */
  private void requireSide(String cell, String province) {
    if (!scope.content().contains(cell, province)) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
  }

  private AccessRequestView change(
      AccessRequest request, Function<AccessRequest, List<Change>> change) {
    preconditions.check(request.version());
    change.apply(request).forEach(journal::record);
    requests.flush();
    return views.of(request);
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
