package ma.prim.trainings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Ids;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The themes that people of the region are trained in. */
@Path("/v1/regions/{region}/programmes")
@Tag(name = "Trainings")
class ProgrammeResource {
  private static final Listing<Programme> LISTING =
      Listing.of(Programme.class, Programme::id)
          .sortable("createdAt", Instant.class, Programme::createdAt)
          .usually("-createdAt");

  private final Programmes programmes;
  private final Coordination coordination;
  private final Funding funding;
  private final Lists lists;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  ProgrammeResource(
      Programmes programmes,
      Coordination coordination,
      Funding funding,
      Lists lists,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.programmes = programmes;
    this.coordination = coordination;
    this.funding = funding;
    this.lists = lists;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listProgrammes",
      summary = "List training programmes",
      description = "Those of the whole region, newest first.")
  public Page<ProgrammeView> list(
      @QueryParam("theme") @Parameter(description = "Of these themes.") List<TrainingTheme> theme,
      @QueryParam("audience") @Parameter(description = "For this audience, among others.")
          TrainingAudience audience,
      @QueryParam("agreement") @Parameter(description = "Paid for by this agreement.")
          UUID agreement,
      @BeanParam Paging paging) {
    return lists
        .of(LISTING, paging)
        .where("e.theme in :theme", theme)
        .where(
            "e.audiences like :audience", audience == null ? null : "%" + audience.stored() + "%")
        .where("e.agreement = :agreement", agreement)
        .page()
        .map(programme -> ProgrammeView.of(programme, coordination));
  }

  @POST
  @Changes
  @Operation(
      operationId = "createProgramme",
      summary = "Begin a training programme",
      description = "Of the caller's province, or of the region where the caller coordinates it.")
  public RestResponse<ProgrammeView> create(@Valid @NotNull ProgrammeFields body) {
    String province = coordination.choose(body.province());
    funding.requireAgreement(body.agreement(), "/agreement");
    Programme programme = new Programme(Ids.next(), body, province, clock.instant());
    programmes.add(programme);
    journal.record(programme.created());
    programmes.flush();
    return Created.under(programme.id(), ProgrammeView.of(programme, coordination));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getProgramme",
      summary = "Read a training programme",
      description = "One programme; its sessions are under `sessions`.")
  public ProgrammeView get(@PathParam("id") UUID id) {
    return ProgrammeView.of(find(id), coordination);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Changes
  @Conditional
  @Operation(
      operationId = "updateProgramme",
      summary = "Change a training programme",
      description =
          """
          A JSON merge patch (RFC 7396), by who coordinates its province or the region. Sessions that \
          are there keep the audiences that they have.\
          """)
  public ProgrammeView update(@PathParam("id") UUID id, MergePatch<ProgrammeFields> patch) {
    Programme programme = find(id);
    coordination.require(programme.province());
    preconditions.check(programme.version());
    ProgrammeFields fields = patch.applyTo(programme.fields());
    String province =
        patch.has("province") ? coordination.choose(fields.province()) : programme.province();
    if (patch.has("agreement")) {
      funding.requireAgreement(fields.agreement(), "/agreement");
    }
    journal.record(programme.update(fields, province, clock.instant()));
    programmes.flush();
    return ProgrammeView.of(programme, coordination);
  }

  private Programme find(UUID id) {
    return programmes.find(id).orElseThrow(Problem::notFound);
  }
}
