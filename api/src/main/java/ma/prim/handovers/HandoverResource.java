package ma.prim.handovers;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.access.AccessMatrix;
import ma.prim.access.CurrentCaller;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the messages to and from other regions are. */
@Path("/v1/regions/{region}/handovers")
@Tag(name = "Handovers")
class HandoverResource {
  private static final Listing<Handover> LISTING =
      Listing.of(Handover.class, Handover::id)
          .sortable("createdAt", Instant.class, Handover::createdAt)
          .usually("-createdAt");

  private final Handovers handovers;
  private final RetryHandover retry;
  private final Lists lists;
  private final AccessMatrix matrix;
  private final CurrentCaller caller;

  HandoverResource(
      Handovers handovers,
      RetryHandover retry,
      Lists lists,
      AccessMatrix matrix,
      CurrentCaller caller) {
    this.handovers = handovers;
    this.retry = retry;
    this.lists = lists;
    this.matrix = matrix;
    this.caller = caller;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listHandovers",
      summary = "List messages to and from other regions",
      description =
          """
          Those of the referrals of the caller's cells; coordinators and administrators see those of their \
          whole place. How far each is, never what it says. Newest first by default.\
          """)
  public Page<HandoverView> list(
      @QueryParam("direction") @Parameter(description = "Sent, or received.")
          HandoverDirection direction,
      @QueryParam("status") List<HandoverStatus> status,
      @QueryParam("peer")
          @Parameter(description = "To or from this region.", example = "souss-massa")
          String peer,
      @QueryParam("referral") @Parameter(description = "About this referral.") UUID referral,
      @BeanParam Paging paging) {
    boolean mayRetry = mayRetry();
    return lists
        .of(LISTING, paging)
        .where("e.direction = :direction", direction)
        .where("e.status in :status", status)
        .where("e.peer = :peer", peer)
        .where("e.referral = :referral", referral)
        .page()
        .map(message -> HandoverView.from(message, mayRetry));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getHandover",
      summary = "How far a message is",
      description = "How often it was tried, why it failed last, when it is tried again.")
  public HandoverView get(@PathParam("id") UUID id) {
    return HandoverView.from(handovers.find(id).orElseThrow(Problem::notFound), mayRetry());
  }

  @POST
  @Path("/{id}/retry")
  @Changes
  @Conditional
  @Operation(
      operationId = "retryHandover",
      summary = "Send a message again",
      description =
          """
          At once, and then for days as at the beginning. For what was given up once its cause is mended, \
          and for what waits for its next attempt. What follows it in the same matter goes after it.\
          """)
  public HandoverView retry(@PathParam("id") UUID id) {
    return HandoverView.from(retry.handle(id), mayRetry());
  }

  private boolean mayRetry() {
    return matrix.find("retryHandover").filter(rule -> rule.allows(caller.get())).isPresent();
  }
}
