package ma.prim.integration.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has become of a webhook's events, and sending them again. */
@Path("/v1/regions/{region}/webhooks/{id}")
@Tag(name = "Webhooks")
class DeliveryResource {
  private static final Listing<WebhookDelivery> LISTING =
      Listing.of(WebhookDelivery.class, WebhookDelivery::id)
          .sortable("createdAt", Instant.class, WebhookDelivery::createdAt)
          .usually("-createdAt");

  private final Lists lists;
  private final Webhooks webhooks;
  private final ReplayEvents replay;

  DeliveryResource(Lists lists, Webhooks webhooks, ReplayEvents replay) {
    this.lists = lists;
    this.webhooks = webhooks;
    this.replay = replay;
  }

  @GET
  @Path("/deliveries")
  @Reads
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "List deliveries",
      description =
          """
          The log of a webhook, newest first: delivered ones for 30 days, others for 90. Dead letters are those with \
          `status=dead`.\
          """)
  public Page<DeliveryView> list(
      @PathParam("id") UUID id,
      @QueryParam("status") List<DeliveryStatus> status,
      @QueryParam("event") @Parameter(description = "Of this event.") UUID event,
      @QueryParam("createdAfter") @Parameter(description = "Queued then or later.")
          Instant createdAfter,
      @QueryParam("createdBefore") @Parameter(description = "Queued before.") Instant createdBefore,
      @BeanParam Paging paging) {
    Webhook webhook = find(id);
    return lists
        .of(LISTING, paging)
        .where("e.webhook = :webhook", webhook.id())
        .where("e.status in :status", status)
        .where("e.event = :event", event)
        .where("e.createdAt >= :createdAfter", createdAfter)
        .where("e.createdAt < :createdBefore", createdBefore)
        .page()
        .map(WebhookDelivery::view);
  }

  @GET
  @Path("/deliveries/{delivery}")
  @Reads
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "Read a delivery",
      description = "One event for one webhook: each attempt, and what came of it.")
  public DeliveryView get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return delivery(find(id), delivery).view();
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @Changes
  @Operation(
      operationId = "replayWebhookDelivery",
      summary = "Send an event again",
      description =
          """
          Whether it has arrived, was given up, or waits: it is sent now, with the same `webhook-id`. While it waits, asking again \
          changes nothing.\
          """)
  public ReplayAnswer replay(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    Webhook webhook = find(id);
    replay.handle(webhook, delivery(webhook, delivery));
    return new ReplayAnswer(1, null);
  }

  @POST
  @Path("/replay")
  @Changes
  @Operation(
      operationId = "replayWebhook",
      summary = "Send events again",
      description =
          """
          One event, or those of a span of time that the webhook wants: what has not arrived, or all. Also events from before the \
          webhook was made, back to 90 days. 1000 in one request: `next` says from where to go on. What waits is not queued twice.\
          """)
  public ReplayAnswer replay(@PathParam("id") UUID id, @Valid @NotNull Replay body) {
    return replay.handle(find(id), body);
  }

  private Webhook find(UUID id) {
    return webhooks.find(id).orElseThrow(Problem::notFound);
  }

  private WebhookDelivery delivery(Webhook webhook, UUID id) {
    return webhooks.delivery(webhook, id).orElseThrow(Problem::notFound);
  }
}
