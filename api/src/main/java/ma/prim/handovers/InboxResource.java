package ma.prim.handovers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import ma.prim.http.Changes;
import ma.prim.http.Transactions;
import ma.prim.http.limits.CountedApart;
import ma.prim.http.limits.Doorway;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where other regions hand over to this one. */
@Path("/v1/regions/{region}/handovers/inbox")
@Tag(name = "Handovers")
@CountedApart(Doorway.HANDOVERS)
class InboxResource {
  private final ReceiveHandover receive;
  private final CurrentRegion region;
  private final Transactions transactions;

  InboxResource(ReceiveHandover receive, CurrentRegion region, Transactions transactions) {
    this.receive = receive;
    this.region = region;
    this.transactions = transactions;
  }

  @POST
  @Changes
  @Operation(
      operationId = "receiveHandover",
      summary = "Hand over a message to this region",
      description =
          """
          For the services of other regions, which need no token: a message is believed by its signature \
          and opens with this region's key. A message that comes again is answered as the first time and \
          does nothing; one that is not the next of its matter is refused with `expected`, and waits with \
          its sender.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "Taken, now or before.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HandoverReceipt.class)))
  @APIResponse(
      responseCode = "403",
      description = "The region that it is from is no peer of this one, or has not signed it so.")
  public HandoverReceipt receive(@Valid @NotNull Envelope envelope) {
    // It is done in the sender's name and in a transaction of its own, not in this one.
    return transactions.aside(() -> receive.handle(region.get(), envelope));
  }
}
