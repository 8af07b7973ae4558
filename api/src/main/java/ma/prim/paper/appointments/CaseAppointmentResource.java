package ma.prim.paper.appointments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import ma.prim.paper.counter.PaperAnswer;
import ma.prim.paper.counter.PaperLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** When the person of a case is awaited, and the slip that she takes along. */
@Path("/v1/regions/{region}/cases/{id}/appointments")
class CaseAppointmentResource {
  private static final Listing<CaseAppointment> LISTING =
      Listing.of(CaseAppointment.class, CaseAppointment::id)
          .sortable("at", Instant.class, CaseAppointment::at);

  private final Appointments appointments;
  private final CaseDoor door;
  private final Lists lists;
  private final AppointmentSlip slip;
  private final PaperAnswer answer;
  private final SealedJson json;

  CaseAppointmentResource(
      Appointments appointments,
      CaseDoor door,
      Lists lists,
      AppointmentSlip slip,
      PaperAnswer answer,
      SealedJson json) {
    this.appointments = appointments;
    this.door = door;
    this.lists = lists;
    this.slip = slip;
    this.answer = answer;
    this.json = json;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCaseAppointment",
      summary = "Make an appointment",
      description =
          "When the person of the case is awaited, where and with whom, and what she should bring.")
  public RestResponse<CaseAppointmentView> add(
      @PathParam("id") UUID id, @Valid @NotNull CaseAppointmentFields body) {
    CaseAppointmentView view = CaseAppointmentView.from(appointments.add(id, body), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseAppointments",
      summary = "List the appointments of a case",
      description = "Oldest first; `sort=at` by the time they are at.")
  public Page<CaseAppointmentView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    door.requireReadable(id);
    return lists
        .of(LISTING, paging)
        .where("e.caseId = :case", id)
        .where("e.writtenIn in :cells", door.onlyCells(id))
        .page()
        .map(appointment -> CaseAppointmentView.from(appointment, json));
  }

  @GET
  @Path("/{appointment}")
  @Reads
  @Operation(
      operationId = "getCaseAppointment",
      summary = "Read an appointment",
      description = "One appointment of a case.")
  public CaseAppointmentView get(
      @PathParam("id") UUID id, @PathParam("appointment") UUID appointment) {
    door.requireReadable(id);
    return CaseAppointmentView.from(appointments.find(id, appointment), json);
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{appointment}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateCaseAppointment",
      summary = "Change an appointment",
      description = "A JSON merge patch (RFC 7396) of an appointment that is not cancelled.")
  public CaseAppointmentView update(
      @PathParam("id") UUID id,
      @PathParam("appointment") UUID appointment,
      MergePatch<CaseAppointmentFields> patch) {
    return CaseAppointmentView.from(appointments.update(id, appointment, patch::applyTo), json);
  }

  @POST
  @Path("/{appointment}/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelCaseAppointment",
      summary = "Cancel an appointment",
      description = "The person is not awaited any more.")
  public CaseAppointmentView cancel(
      @PathParam("id") UUID id, @PathParam("appointment") UUID appointment) {
    return CaseAppointmentView.from(appointments.cancel(id, appointment), json);
  }

  @GET
  @Path("/{appointment}/slip")
  @Produces(PaperAnswer.PDF)
  @Reads
  @Operation(
      operationId = "getCaseAppointmentSlip",
      summary = "Print an appointment slip",
      description =
          """
          For the person: day, time, place, whom to ask for, what to bring. By the cell that has the \
          case; each paper is in the access log.\
          """)
  public RestResponse<byte[]> slip(
      @PathParam("id") UUID id,
      @PathParam("appointment") UUID appointment,
      @QueryParam("language")
          @Parameter(
              description = "The language of the paper; by default the case’s, else the region’s.",
              example = "ar")
          PaperLanguage language) {
    return answer.of(slip.of(id, appointment, language), "appointment");
  }
}
