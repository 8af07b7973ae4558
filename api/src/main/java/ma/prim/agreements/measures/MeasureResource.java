package ma.prim.agreements.measures;

import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendar of measures of an agreement. */
@Path("/v1/regions/{region}/agreements/{id}/measures")
@Tag(name = "Agreements")
class MeasureResource {
  private static final Listing<Measure> LISTING =
      Listing.of(Measure.class, Measure::id)
          .sortable("from", LocalDate.class, Measure::from)
          .sortable("to", LocalDate.class, Measure::to)
          .usually("from");
  private static final Listing<ReportRow> REPORTS = Listing.of(ReportRow.class, ReportRow::id);

  private final AgreementDoor door;
  private final ChangeMeasure change;
  private final ReportMeasure reportMeasure;
  private final MeasureViews views;
  private final Lists lists;

  MeasureResource(
      AgreementDoor door,
      ChangeMeasure change,
      ReportMeasure reportMeasure,
      MeasureViews views,
      Lists lists) {
    this.door = door;
    this.change = change;
    this.reportMeasure = reportMeasure;
    this.views = views;
    this.lists = lists;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addMeasure",
      summary = "Add a measure",
      description =
          """
          A dated piece of work of one party, on an axis of the agreement. It may wait for others \
          (`dependsOn`), but not for itself (`cycle`). Not in an amendment; also in an agreement that is signed.\
          """)
  public RestResponse<MeasureView> add(
      @PathParam("id") UUID id, @Valid @NotNull MeasureFields body) {
    Agreement agreement = door.managed(id);
    MeasureView view = views.of(agreement, change.add(agreement, body));
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listMeasures",
      summary = "List the measures",
      description = "In the order in which they begin; `sort=to` by their last day.")
  public Page<MeasureView> list(
      @PathParam("id") UUID id,
      @QueryParam("axis") @Parameter(description = "Of this axis.", example = "A1") String axis,
      @QueryParam("institution") @Parameter(description = "Done by this institution.")
          UUID institution,
      @QueryParam("status") List<MeasureStatus> status,
      @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement", id)
        .where("e.axis = :axis", axis)
        .where("e.institution = :institution", institution)
        .where("e.status in :status", status)
        .page()
        .mapAll(some -> views.of(agreement, some));
  }

  @GET
  @Path("/{measure}")
  @Reads
  @Operation(
      operationId = "getMeasure",
      summary = "Read a measure",
      description = "With every value that its indicator was found to have.")
  public MeasureView get(@PathParam("id") UUID id, @PathParam("measure") UUID measure) {
    Agreement agreement = door.readable(id);
    return views.of(agreement, change.require(agreement, measure));
  }

  @PATCH
  @Path("/{measure}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateMeasure",
      summary = "Change a measure",
      description =
          "A JSON merge patch (RFC 7396) of what is planned; how far it is, a report says. Until the agreement is over.")
  public MeasureView update(
      @PathParam("id") UUID id,
      @PathParam("measure") UUID measure,
      MergePatch<MeasureFields> patch) {
    Agreement agreement = door.managed(id);
    return views.of(agreement, change.update(agreement, measure, patch));
  }

  @DELETE
  @Path("/{measure}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeMeasure",
      summary = "Take a measure out",
      description = "One that no other waits for; what was reported of it goes with it.")
  public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("measure") UUID measure) {
    change.remove(door.managed(id), measure);
    return RestResponse.noContent();
  }

  @POST
  @Path("/{measure}/report")
  @Changes
  @Conditional
  @Operation(
      operationId = "reportMeasure",
      summary = "Report on a measure",
      description =
          """
          How far it is: by the party that does it, or by who manages the agreement. What is not said stays as it \
          was; each report is kept. Only who manages the agreement cancels a measure.\
          """)
  public MeasureView report(
      @PathParam("id") UUID id,
      @PathParam("measure") UUID measure,
      @Valid @NotNull MeasureReport body) {
    Agreement agreement = door.readable(id);
    return views.of(agreement, reportMeasure.handle(agreement, measure, body));
  }

  @GET
  @Path("/{measure}/reports")
  @Reads
  @Operation(
      operationId = "listMeasureReports",
      summary = "List what was reported on a measure",
      description = "Oldest first.")
  public Page<MeasureReportView> reports(
      @PathParam("id") UUID id, @PathParam("measure") UUID measure, @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    Measure found = change.require(agreement, measure);
    return lists
        .of(REPORTS, paging)
        .where("e.measure = :measure", measure)
        .page()
        .map(row -> views.of(agreement, found, row));
  }
}
