package ma.prim.trainings.announced;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Reads;
import ma.prim.integration.calendar.CalendarEntry;
import ma.prim.integration.calendar.CalendarFile;
import ma.prim.paper.counter.PaperLanguage;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.sessions.SessionPlan;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions that are open to civil society, for everybody. */
@Path("/v1/regions/{region}/sessions")
@Tag(name = "Trainings")
class PublicSessionResource {
  private static final Duration STAYS_FOR = Duration.ofDays(30);
  private static final int MOST = 1000;
  private static final Map<String, String> NAMES =
      Map.of("ar", "الدورات التكوينية", "fr", "Sessions de formation", "en", "Training sessions");
  private static final Map<SessionStatus, Map<String, String>> OFF =
      Map.of(
          SessionStatus.POSTPONED, Map.of("ar", "مؤجلة", "fr", "Reportée", "en", "Postponed"),
          SessionStatus.CANCELLED, Map.of("ar", "ملغاة", "fr", "Annulée", "en", "Cancelled"));

  private static final Listing<TrainingSession> LISTING =
      Listing.of(TrainingSession.class, TrainingSession::id)
          .sortable("startsAt", "e.plan.startsAt", Instant.class, TrainingSession::startsAt)
          .usually("startsAt");

  private final Sessions sessions;
  private final Lists lists;
  private final ProblemRenderer languages;
  private final CurrentRegion region;
  private final InstantSource clock;

  PublicSessionResource(
      Sessions sessions,
      Lists lists,
      ProblemRenderer languages,
      CurrentRegion region,
      InstantSource clock) {
    this.sessions = sessions;
    this.lists = lists;
    this.languages = languages;
    this.region = region;
    this.clock = clock;
  }

  @GET
  @Path("/public")
  @Reads
  @Operation(
      operationId = "listPublicSessions",
      summary = "List the sessions that are open to civil society",
      description =
          """
          Without a token: those that are announced and not over, by the time at which they begin; \
          postponed and cancelled ones say so.\
          """)
  public Page<PublicSessionView> list(
      @QueryParam("startsAfter") @Parameter(description = "Begins at or after this time.")
          Instant startsAfter,
      @QueryParam("startsBefore") @Parameter(description = "Begins before this time.")
          Instant startsBefore,
      @BeanParam Paging paging) {
    return lists
        .of(LISTING, paging)
        .where("e.plan.openToPublic and e.status <> :draft")
        .with("draft", SessionStatus.DRAFT)
        .where("e.plan.endsAt > :now", clock.instant())
        .where("e.plan.startsAt >= :startsAfter", startsAfter)
        .where("e.plan.startsAt < :startsBefore", startsBefore)
        .page()
        .map(PublicSessionResource::view);
  }

  @GET
  @Path("/calendar")
  @Produces(CalendarFile.TYPE)
  @Reads
  @Operation(
      operationId = "getPublicCalendar",
      summary = "Subscribe to the sessions that are open to civil society",
      description =
          """
          Without a token, as iCalendar (RFC 5545), in the language of `Accept-Language` or `language`. \
          Each has one `UID` for good and a `SEQUENCE` that grows; what is cancelled or postponed stays \
          in it as `CANCELLED`. Times are in UTC.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The calendar.",
      content =
          @Content(
              mediaType = CalendarFile.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "BEGIN:VCALENDAR"))
  public RestResponse<byte[]> calendar(
      @QueryParam("language")
          @Parameter(
              description = "The language of the texts, for programs that cannot be told.",
              example = "ar")
          PaperLanguage language,
      @Context RoutingContext request) {
    String texts = language == null ? languages.language(request) : language.code();
    List<CalendarEntry> entries =
        sessions.announced(clock.instant().minus(STAYS_FOR), MOST).stream()
            .map(session -> entry(session, texts))
            .toList();
    return CalendarFile.answer(CalendarFile.write(NAMES.get(texts), texts, entries), "prim");
  }

  private CalendarEntry entry(TrainingSession session, String language) {
    Map<String, String> off = OFF.get(session.status());
    String title = in(language, session.titles());
    String place = session.plan().place() == null ? null : in(language, session.plan().place());
    return CalendarEntry.at(
            session.id() + "@" + region.get().slug() + ".prim",
            session.sequence(),
            off == null ? CalendarEntry.State.CONFIRMED : CalendarEntry.State.CANCELLED,
            session.startsAt(),
            session.endsAt(),
            off == null ? title : off.get(language) + " – " + title,
            session.updatedAt())
        .described(session.statusReason())
        .in(place);
  }

  private static String in(String language, Map<String, String> texts) {
    String own = texts.get(language);
    return own != null ? own : texts.values().iterator().next();
  }

  private static PublicSessionView view(TrainingSession session) {
    SessionPlan plan = session.plan();
    return new PublicSessionView(
        session.id(),
        session.status(),
        session.statusReason(),
        plan.titles(),
        plan.startsAt(),
        plan.endsAt(),
        plan.place(),
        plan.link() != null,
        plan.language(),
        plan.audiences(),
        Math.max(0, plan.capacity() - session.seats().taken()),
        plan.enrolBy());
  }
}
