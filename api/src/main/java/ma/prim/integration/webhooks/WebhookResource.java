package ma.prim.integration.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where partner institutions want their events sent. */
@Path("/v1/regions/{region}/webhooks")
@Tag(name = "Webhooks", description = "Where partner institutions want their events sent.")
class WebhookResource {
  private static final Listing<Webhook> LISTING =
      Listing.of(Webhook.class, Webhook::id)
          .sortable("createdAt", Instant.class, Webhook::createdAt)
          .usually("-createdAt");

  private final Lists lists;
  private final Webhooks webhooks;
  private final WebhookViews views;
  private final CreateWebhook createWebhook;
  private final ChangeWebhook changeWebhook;
  private final WebhookHealth health;

  WebhookResource(
      Lists lists,
      Webhooks webhooks,
      WebhookViews views,
      CreateWebhook createWebhook,
      ChangeWebhook changeWebhook,
      WebhookHealth health) {
    this.lists = lists;
    this.webhooks = webhooks;
    this.views = views;
    this.createWebhook = createWebhook;
    this.changeWebhook = changeWebhook;
    this.health = health;
  }

  /** How long the former secret goes on. */
  @Schema(name = "WebhookSecretRotation")
  public record Rotation(
      @Min(0) @Max(168) @Schema(
              description =
                  "For so many hours the former secret signs as well; 24, if nothing is said.",
              examples = "24")
          Integer overlapHours) {}

  /** The event that was asked for. */
  @Schema(name = "WebhookPing")
  public record Ping(
      @Schema(
              required = true,
              description = "Id of the event, by which `listWebhookDeliveries` finds its delivery.",
              examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
          UUID event) {}

  @POST
  @Changes
  @Operation(
      operationId = "createWebhook",
      summary = "Register a webhook",
      description =
          """
          From now on the institution's events are sent to the address, each as a CloudEvent, the same that `listEvents` \
          gives, signed as [Standard Webhooks](https://www.standardwebhooks.com) says: `webhook-id` (the event's id, the same \
          in every attempt), `webhook-timestamp`, `webhook-signature`. The secret is shown in this answer only.
          Any status from 200 to 299 within 20 seconds says that it has arrived. Everything else, also a redirect, is tried again \
          for three days; 410 disables the webhook. Events about one thing come in their order; one may come twice.\
          """)
  public RestResponse<WebhookView> create(@Valid @NotNull NewWebhook body) {
    WebhookView view = createWebhook.handle(body);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listWebhooks",
      summary = "List webhooks",
      description = "Those of the caller's institutions; an administrator's: all of the region.")
  public Page<WebhookView> list(
      @QueryParam("status") List<WebhookStatus> status,
      @QueryParam("institution") @Parameter(description = "Of these institutions.")
          List<UUID> institution,
      @BeanParam Paging paging) {
    return lists
        .of(LISTING, paging)
        .where("e.status in :status", status)
        .where("e.institution in :institution", institution)
        .page()
        .map(views::of);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getWebhook",
      summary = "Read a webhook",
      description = "Without its secret, which nobody can read again.")
  public WebhookView get(@PathParam("id") UUID id) {
    return views.of(find(id));
  }

  @PATCH
  @Path("/{id}")
  @Changes
  @Conditional
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Operation(
      operationId = "updateWebhook",
      summary = "Change a webhook",
      description = "What waits is sent to the new address.")
  public WebhookView update(@PathParam("id") UUID id, MergePatch<WebhookFields> patch) {
    return changeWebhook.update(id, patch);
  }

  @DELETE
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeWebhook",
      summary = "Remove a webhook",
      description = "With its log. What waits is not sent.")
  public void remove(@PathParam("id") UUID id) {
    changeWebhook.remove(id);
  }

  @POST
  @Path("/{id}/pause")
  @Changes
  @Conditional
  @Operation(
      operationId = "pauseWebhook",
      summary = "Pause a webhook",
      description = "Events wait until it is resumed, for 90 days.")
  public WebhookView pause(@PathParam("id") UUID id) {
    return changeWebhook.pause(id);
  }

  @POST
  @Path("/{id}/resume")
  @Changes
  @Conditional
  @Operation(
      operationId = "resumeWebhook",
      summary = "Resume a webhook",
      description =
          """
          One that somebody has paused, that was paused because nothing arrived for days, or that its address has disabled. What \
          has waited is sent now; what was given up is not: `replayWebhook`.\
          """)
  public WebhookView resume(@PathParam("id") UUID id) {
    return changeWebhook.resume(id);
  }

  @POST
  @Path("/{id}/ping")
  @Changes
  @Operation(
      operationId = "pingWebhook",
      summary = "Try a webhook",
      description =
          """
          Sends it an event `ma.prim.webhooks.pinged`, whatever types it wants, like any other: its delivery says what came of it.\
          """)
  public Ping ping(@PathParam("id") UUID id) {
    return new Ping(changeWebhook.ping(id));
  }

  @POST
  @Path("/{id}/rotate-secret")
  @Changes
  @Conditional
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Give a webhook another secret",
      description =
          """
          It is shown in this answer only. Until the overlap ends, every message carries a signature of each of the two.\
          """)
  public WebhookView rotate(@PathParam("id") UUID id, @Valid @NotNull Rotation body) {
    return changeWebhook.rotate(id, body.overlapHours());
  }

  @GET
  @Path("/{id}/health")
  @Reads
  @Operation(
      operationId = "getWebhookHealth",
      summary = "Read how a webhook fares",
      description = "What arrived, what waits, what was given up, and when it is tried next.")
  public WebhookHealthView health(@PathParam("id") UUID id) {
    return health.of(find(id));
  }

  private Webhook find(UUID id) {
    return webhooks.find(id).orElseThrow(Problem::notFound);
  }
}
