package ma.prim.notifications;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own inbox. */
@Path("/v1/regions/{region}/notifications")
@Tag(name = "Notifications")
class NotificationResource {
  private static final Listing<Notification> LISTING =
      Listing.of(Notification.class, Notification::id)
          .sortable("createdAt", Instant.class, Notification::createdAt)
          .usually("-createdAt");

  private final Notifications notifications;
  private final NotificationViews views;
  private final Lists lists;
  private final Preconditions preconditions;
  private final InstantSource clock;

  NotificationResource(
      Notifications notifications,
      NotificationViews views,
      Lists lists,
      Preconditions preconditions,
      InstantSource clock) {
    this.notifications = notifications;
    this.views = views;
    this.lists = lists;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  /** How many the caller has not read. */
  @Schema(name = "UnreadNotifications")
  public record Unread(
      @Schema(required = true, description = "Counting stops at 1000.", examples = "3") long count,
      @Schema(required = true, description = "False if there are more.", examples = "true")
          boolean exact) {}

  /** How many were marked. */
  @Schema(name = "ReadNotifications")
  public record AllRead(
      @Schema(required = true, description = "How many were not read before.", examples = "3")
          int marked) {}

  @GET
  @Reads
  @Operation(
      operationId = "listNotifications",
      summary = "List notifications",
      description =
          """
          What the caller is told of, newest first. Each has its kind, the id of what it is about, and a \
          text in the language of `Accept-Language`. Those that were read go after 90 days.\
          """)
  public Page<NotificationView> list(
      @QueryParam("unread") @Parameter(description = "Only those not read yet, or only those read.")
          Boolean unread,
      @QueryParam("kind") @Parameter(description = "Of these kinds.") List<NotificationKind> kind,
      @BeanParam Paging paging) {
    ListQuery<Notification> query =
        lists
            .of(LISTING, paging)
            .where("e.recipient = :me", notifications.me())
            .where("e.kind in :kind", kind);
    if (unread != null) {
      query.where(unread ? "e.readAt is null" : "e.readAt is not null");
    }
    return query.page().map(views::of);
  }

  @GET
  @Path("/unread")
  @Reads
  @Operation(
      operationId = "countUnreadNotifications",
      summary = "Count unread notifications",
      description = "For the number on a menu: read from an index, and never beyond 1000.")
  public Unread unread() {
    long unread = notifications.countUnread();
    return new Unread(Math.min(unread, Notifications.COUNTED), unread <= Notifications.COUNTED);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getNotification",
      summary = "Read a notification",
      description = "One of the caller's; reading it does not mark it.")
  public NotificationView get(@PathParam("id") UUID id) {
    return views.of(notifications.find(id).orElseThrow(Problem::notFound));
  }

  @POST
  @Path("/{id}/read")
  @Changes
  @Conditional
  @Operation(
      operationId = "markNotificationRead",
      summary = "Mark a notification as read",
      description = "One that was read stays as it is.")
  public NotificationView read(@PathParam("id") UUID id) {
    Notification notification = notifications.find(id).orElseThrow(Problem::notFound);
    preconditions.check(notification.version());
    notification.read(clock.instant());
    notifications.flush();
    return views.of(notification);
  }

  @POST
  @Path("/read")
  @Changes
  @Operation(
      operationId = "markAllNotificationsRead",
      summary = "Mark all notifications as read",
      description = "All that the caller has not read by now.")
  public AllRead readAll() {
    return new AllRead(notifications.readAll(clock.instant()));
  }
}
