package ma.prim.agreements.dates;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ma.prim.agreements.papers.AgreementWords;
import ma.prim.agreements.papers.CalendarWorkbook;
import ma.prim.agreements.papers.Reader;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import ma.prim.integration.calendar.CalendarFile;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of all agreements that the caller sees, or of some of them. */
@Path("/v1/regions/{region}/agreements")
@Tag(name = "Agreements")
class CalendarResource {
  private final Calendars calendars;
  private final DrawTimeline drawTimeline;
  private final CalendarEntries entries;
  private final CalendarWorkbook workbook;
  private final AgreementWords words;
  private final Reader reader;
  private final CurrentRegion region;

  CalendarResource(
      Calendars calendars,
      DrawTimeline drawTimeline,
      CalendarEntries entries,
      CalendarWorkbook workbook,
      AgreementWords words,
      Reader reader,
      CurrentRegion region) {
    this.calendars = calendars;
    this.drawTimeline = drawTimeline;
    this.entries = entries;
    this.workbook = workbook;
    this.words = words;
    this.reader = reader;
    this.region = region;
  }

  @GET
  @Path("/calendar")
  @Reads
  @Operation(
      operationId = "listAgreementDates",
      summary = "List the days of agreements",
      description =
          "Entry into force and end, measures with their milestones, commitments and reports that are due; in the order of the days.")
  public Page<DateView> list(@BeanParam CalendarFilter filter, @BeanParam Paging paging) {
    return calendars.of(filter, paging).page().map(DateView::from);
  }

  @GET
  @Path("/timeline")
  @Reads
  @Operation(
      operationId = "getAgreementTimeline",
      summary = "Draw the days of agreements",
      description =
          """
          The same days as one picture: lanes by agreement and axis, bars with their rows, marks, links, the scale by \
          months, and where today is. Places are in days from the left edge, so a screen only multiplies.\
          """)
  public Timeline timeline(@BeanParam CalendarFilter filter) {
    return drawTimeline.of(filter);
  }

  @GET
  @Path("/calendar/file")
  @Produces({CalendarFile.TYPE, CalendarWorkbook.TYPE})
  @Reads
  @Operation(
      operationId = "getAgreementCalendarFile",
      summary = "Take the days of agreements away",
      description =
          "As iCalendar (`ics`, the default) or as a workbook (`xlsx`), in the language of `Accept-Language`; 5000 days at most. For a calendar that follows by itself: `subscribeToCalendar`.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(
            mediaType = CalendarFile.TYPE,
            schema = @Schema(type = SchemaType.STRING),
            example = "BEGIN:VCALENDAR"),
        @Content(
            mediaType = CalendarWorkbook.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook")
      })
  public Response file(
      @BeanParam CalendarFilter filter,
      @QueryParam("format") @Parameter(description = "`ics` (default) or `xlsx`.")
          CalendarFormat format) {
    String language = reader.language();
    List<AgreementDate> dates = calendars.all(filter);
    boolean sheet = format == CalendarFormat.XLSX;
    return Response.ok(sheet ? workbook.of(dates, language) : calendar(dates, language))
        .header(
            "Content-Type", sheet ? CalendarWorkbook.TYPE : CalendarFile.TYPE + ";charset=utf-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"agreements." + (sheet ? "xlsx" : "ics") + "\"")
        .build();
  }

  private byte[] calendar(List<AgreementDate> dates, String language) {
    String name =
        words.text(
            language, "calendar.name", AgreementWords.of(language, region.get().config().names()));
    return CalendarFile.write(name, language, entries.of(dates, language));
  }
}
