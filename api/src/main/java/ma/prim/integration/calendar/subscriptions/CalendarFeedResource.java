package ma.prim.integration.calendar.subscriptions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import ma.prim.http.Reads;
import ma.prim.integration.calendar.CalendarFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What calendar programs read, who cannot sign in. */
@Path("/v1/regions/{region}/calendars")
@Tag(name = "Calendars")
class CalendarFeedResource {
  private final FollowedCalendar followedCalendar;

  CalendarFeedResource(FollowedCalendar followedCalendar) {
    this.followedCalendar = followedCalendar;
  }

  @GET
  @Path("/{secret}")
  @Produces(CalendarFile.TYPE)
  @Reads
  @Operation(
      operationId = "followCalendar",
      summary = "Follow a calendar",
      description =
          """
          iCalendar (RFC 5545) for whoever has the address that `subscribeToCalendar` made. What its owner may not \
          see any more is not in it; one that was taken back, and one that never was, are 404 alike. Kept nowhere \
          on the way; 60 requests a minute for each address.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The calendar.",
      content =
          @Content(
              mediaType = CalendarFile.TYPE,
              schema = @Schema(type = SchemaType.STRING),
              example = "BEGIN:VCALENDAR"))
  public RestResponse<byte[]> follow(
      @PathParam("secret")
          @Parameter(
              description = "The secret of the address, with `.ics`.",
              example = "wPDn0yJ1Yz0m3cF6kq0C5rXn1mKQm9h1iQ1o3n0a7Zk.ics")
          String secret) {
    return followedCalendar.of(secret);
  }
}
