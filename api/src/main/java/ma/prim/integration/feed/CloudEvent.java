package ma.prim.integration.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.prim.events.FeedEvent;
import ma.prim.events.FeedScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it travels: CloudEvents 1.0 in its JSON format. */
@Schema(
    name = "CloudEvent",
    description = "Something happened (CloudEvents 1.0): ids and states, nothing personal.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
    @Schema(required = true, examples = "1.0") String specversion,
    @Schema(required = true, description = "The same whenever the event is given again.") UUID id,
    @Schema(required = true, description = "The region.", examples = "/v1/regions/oriental")
        String source,
    @Schema(
            required = true,
            description = "What happened to what.",
            examples = "ma.prim.cases.closed")
        String type,
    @Schema(
            required = true,
            description = "The resource that it happened to.",
            examples = "cases/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
        String subject,
    @Schema(required = true, description = "When it happened.") Instant time,
    @Schema(required = true, examples = "application/json") String datacontenttype,
    @Schema(
            required = true,
            description = "Its place in the feed, for `after` and `Last-Event-ID`.",
            examples = "4711")
        String position,
    @Schema(required = true) Data data) {

  /** The ids and states. */
  @Schema(name = "CloudEventData", description = "Ids and states.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Data(
      @Schema(
              required = true,
              description = "The resource's id.",
              examples = "01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
          String id,
      @Schema(description = "The cell it belongs to; absent for what belongs to the region.")
          String cell,
      @Schema(description = "The state it reached; absent where it has none.", examples = "closed")
          String status,
      @Schema(
              description = "What it stands in.",
              examples = "cases/01932b5e-7c1a-7d40-9d33-2f1f9a6f0c11")
          String parent) {}

  /** As partner institutions are given it: without what it stands in, which is not theirs. */
  public static CloudEvent toInstitution(String region, FeedEvent event) {
    return of(region, event, null);
  }

  /** As this reader is given it. */
  static CloudEvent of(String region, FeedScope scope, FeedEvent event) {
    return of(region, event, scope.isTold(event) ? null : event.parent());
  }

  private static CloudEvent of(String region, FeedEvent event, String parent) {
    return new CloudEvent(
        "1.0",
        event.id(),
        "/v1/regions/" + region,
        "ma.prim." + event.resource() + "." + event.change(),
        event.subject(),
        event.at(),
        "application/json",
        Long.toString(event.position()),
        new Data(
            event.subject().substring(event.subject().indexOf('/') + 1),
            event.cell(),
            event.status(),
            parent));
  }
}
