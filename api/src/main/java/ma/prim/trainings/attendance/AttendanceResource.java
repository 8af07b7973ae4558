package ma.prim.trainings.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.InTurn;
import ma.prim.http.Reads;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.sessions.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who was there, by half-days. */
@Path("/v1/regions/{region}/sessions/{id}/attendance")
@Tag(name = "Trainings")
class AttendanceResource {
  private final Sessions sessions;
  private final AttendanceSheets sheets;
  private final RecordAttendance recordAttendance;

  AttendanceResource(
      Sessions sessions, AttendanceSheets sheets, RecordAttendance recordAttendance) {
    this.sessions = sessions;
    this.sheets = sheets;
    this.recordAttendance = recordAttendance;
  }

  /** That the caller is noted. */
  @Schema(name = "CheckedIn")
  public record CheckedIn(
      @Schema(required = true) UUID enrolment,
      @Schema(
              required = true,
              description = "Half-days at which the caller was there, this one included.",
              examples = "1")
          int halfDays) {}

  @GET
  @Reads
  @Operation(
      operationId = "listAttendance",
      summary = "Read the attendance of a session",
      description =
          """
          Half-day by half-day: of all to who coordinates or teaches it; to managers of their cells, to \
          coordinators of other provinces of theirs.\
          """)
  public AttendanceSheet list(@PathParam("id") UUID id) {
    return sheets.of(sessions.get(id));
  }

  @POST
  @Changes
  @InTurn
  @ResponseStatus(200)
  @Operation(
      operationId = "recordAttendance",
      summary = "Record the attendance of a half-day",
      description =
          """
          By who coordinates or teaches it, from its beginning on; said again, the last counts. Of a \
          session that is completed, who has attended is judged anew; who has a certificate keeps it.\
          """)
  public AttendanceSheet record(
      @PathParam("id") UUID id, @Valid @NotNull RecordAttendance.Marks body) {
    return sheets.of(recordAttendance.record(id, body));
  }

  @POST
  @Path("/code")
  @Changes
  @Operation(
      operationId = "showAttendanceCode",
      summary = "Show a code in the room",
      description =
          """
          By who coordinates or teaches it: six digits for one half-day, good for 15 minutes. A new one \
          replaces it.\
          """)
  public RecordAttendance.Shown showCode(
      @PathParam("id") UUID id, @Valid @NotNull RecordAttendance.Wanted body) {
    return recordAttendance.show(id, body);
  }

  @POST
  @Path("/check-in")
  @Changes
  @InTurn
  @Operation(
      operationId = "checkIn",
      summary = "Say that one is there",
      description =
          """
          With the code that is shown in the room, by who has a seat. Five tries a minute; a code that \
          is wrong or old is refused like that of somebody without a seat.\
          """)
  public CheckedIn checkIn(@PathParam("id") UUID id, @Valid @NotNull RecordAttendance.Code body) {
    Enrolment mine = recordAttendance.checkIn(id, body);
    return new CheckedIn(mine.id(), mine.halfDays());
  }
}
