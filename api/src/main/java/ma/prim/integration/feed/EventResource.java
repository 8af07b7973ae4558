package ma.prim.integration.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import ma.prim.access.CurrentCaller;
import ma.prim.access.CurrentOperation;
import ma.prim.events.FeedScope;
import ma.prim.http.Reads;
import ma.prim.integration.feed.LongPoll.Answer;
import ma.prim.integration.feed.LongPoll.Ask;
import ma.prim.integration.feed.StillFollowing.Reader;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.tenancy.Region;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What happens in the region, for who follows it. */
@Path("/v1/regions/{region}/events")
@Tag(name = "Events", description = "What happens in the region, as it happens.")
class EventResource {
  private static final String LAST_EVENT = "Last-Event-ID";

  private final LongPoll longPoll;
  private final EventStream stream;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final CurrentOperation operation;

  EventResource(
      LongPoll longPoll,
      EventStream stream,
      CurrentRegion region,
      CurrentCaller caller,
      CurrentOperation operation) {
    this.longPoll = longPoll;
    this.stream = stream;
    this.region = region;
    this.caller = caller;
    this.operation = operation;
  }

  @GET
  @Reads
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listEvents",
      summary = "Follow events",
      description =
          """
          The events after a position, as CloudEvents 1.0, in the order of their positions: none is \
          left out, none comes twice. With `wait` the answer comes with the first event, or empty \
          when the time is over. Go on with `next`.

          With `Accept: text/event-stream` the answer goes on for as long as the token and the right to read hold: each \
          event with its position as `id` and its type as `event`, a comment now and then while nothing happens. Send \
          `Last-Event-ID`, or `after`, to go on where the stream ended. Browsers read it by `fetch`, \
          since `EventSource` sends no `Authorization`.

          Officers get the events of their cells, coordinators the states of files below, partners what their institutions are \
          told of, back to 90 days: the same that webhooks are sent.\
          """)
  @Parameter(
      name = LAST_EVENT,
      in = ParameterIn.HEADER,
      description = "Of streams: the position of the last event received; goes before `after`.",
      schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,18}$"),
      example = "4711")
  @APIResponse(
      responseCode = "200",
      description = "The events; as a stream, one CloudEvent in the `data` of each.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EventPage.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = CloudEvent.class))
      })
  public Uni<EventPage> list(@BeanParam EventQuery query, @Context UriInfo uri) {
    Region here = region.get();
    String address = uri.getAbsolutePath().toString();
    Duration wait = Duration.ofSeconds(query.seconds());
    FeedScope scope = FeedScope.of(caller.get());
    long after = from(query);
    return longPoll
        .poll(new Ask(here, scope, after, query.size(), wait))
        .map(answer -> page(here, scope, address, query, answer));
  }

  @GET
  @Reads
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listEvents", hidden = true)
  public Multi<OutboundSseEvent> stream(
      @BeanParam EventQuery query,
      @HeaderParam(LAST_EVENT) String lastEventId,
      @Context Sse sse,
      @Context RoutingContext request) {
    long after =
        lastEventId == null
            ? from(query)
            : given(LAST_EVENT, EventQuery.position(LAST_EVENT, lastEventId));
    // Proxies that collect answers would keep the events to themselves.
    request.response().putHeader("X-Accel-Buffering", "no");
    Reader reader = new Reader(region.get(), caller.get(), operation.find().orElseThrow());
    return stream.from(sse, reader, after);
  }

  private long from(EventQuery query) {
    return query.fromNow() ? longPoll.head(region.get()) : given("after", query.position());
  }

  private long given(String parameter, long position) {
    longPoll.requireGiven(region.get(), parameter, position);
    return position;
  }

  private static EventPage page(
      Region region, FeedScope scope, String here, EventQuery query, Answer answer) {
    String position = Long.toString(answer.position());
    return new EventPage(
        answer.events().stream().map(event -> CloudEvent.of(region.slug(), scope, event)).toList(),
        here + "?after=" + position + repeated(query),
        position);
  }

  private static String repeated(EventQuery query) {
    return (query.waitSeconds() == null ? "" : "&wait=" + query.waitSeconds())
        + (query.limit() == null ? "" : "&limit=" + query.limit());
  }
}
