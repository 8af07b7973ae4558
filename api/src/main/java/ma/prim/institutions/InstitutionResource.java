package ma.prim.institutions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The partner institutions of the region. */
@Path("/v1/regions/{region}/institutions")
@Tag(name = "Institutions")
class InstitutionResource {
  private final InstitutionList list;
  private final InstitutionSight sight;
  private final InstitutionViews views;
  private final KeepInstitution keep;
  private final InstitutionHistory history;

  InstitutionResource(
      InstitutionList list,
      InstitutionSight sight,
      InstitutionViews views,
      KeepInstitution keep,
      InstitutionHistory history) {
    this.list = list;
    this.sight = sight;
    this.views = views;
    this.keep = keep;
    this.history = history;
  }

  /** Why no new referrals, and until when if that is known. */
  @Schema(name = "SuspendInstitution")
  record Suspension(
      @NotBlank @Size(max = 1000) @Schema(description = "Why.", examples = "Travaux au guichet")
          String reason,
      @Schema(description = "Last day, for those who ask; it is resumed by hand.")
          LocalDate until) {}

  /** Why it is no longer a partner. */
  @Schema(name = "CloseInstitution")
  record Closing(
      @NotBlank @Size(max = 1000) @Schema(description = "Why.", examples = "Regroupée avec l'agence d'Oujda")
          String reason) {}

  @GET
  @Reads
  @Operation(
      operationId = "listInstitutions",
      summary = "List institutions",
      description =
          """
          The region's partner institutions; a partner sees its own and their branches. Sorted by \
          `name` (of the region's language), `type` or `updatedAt`.\
          """)
  public Page<InstitutionView> list(@BeanParam InstitutionFilter filter, @BeanParam Paging paging) {
    return list.page(filter, paging).mapAll(views::of);
  }

  @POST
  @Changes
  @Operation(
      operationId = "createInstitution",
      summary = "Add an institution",
      description =
          """
          A coordinator of a province adds those that serve nothing outside it, a coordinator of the \
          region any. A branch names its agency as `parent`; up to four levels.\
          """)
  public RestResponse<InstitutionView> create(@Valid @NotNull InstitutionFields body) {
    InstitutionView view = views.of(keep.create(body));
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getInstitution",
      summary = "Read an institution",
      description =
          "One institution, also one that is closed. Internal contact points are shown to cells,"
              + " coordinators, administrators and the institution itself.")
  public InstitutionView get(@PathParam("id") UUID id) {
    return views.of(sight.find(id).orElseThrow(Problem::notFound));
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateInstitution",
      summary = "Change an institution",
      description =
          """
          A JSON merge patch (RFC 7396), by a coordinator whose territory holds all that it serves, \
          before and after. One that is closed is changed no more.\
          """)
  public InstitutionView update(@PathParam("id") UUID id, MergePatch<InstitutionFields> patch) {
    return views.of(keep.update(id, patch));
  }

  @GET
  @Path("/{id}/history")
  @Reads
  @Operation(
      operationId = "listInstitutionHistory",
      summary = "Who changed an institution",
      description =
          "Every change with who made it, which fields it touched, and the whole as it was from then"
              + " on; newest first.")
  public Page<InstitutionChangeView> history(@PathParam("id") UUID id, @BeanParam Paging paging) {
    Institution found = sight.find(id).orElseThrow(Problem::notFound);
    return list.history(found.id(), paging).mapAll(history::shown);
  }

  @POST
  @Path("/{id}/suspend")
  @Changes
  @Conditional
  @Operation(
      operationId = "suspendInstitution",
      summary = "Suspend an institution",
      description =
          "It is proposed for no case until it is resumed; what it has received it goes on with.")
  public InstitutionView suspend(@PathParam("id") UUID id, @Valid @NotNull Suspension body) {
    return views.of(keep.suspend(id, body.reason(), body.until()));
  }

  @POST
  @Path("/{id}/resume")
  @Changes
  @Conditional
  @Operation(
      operationId = "resumeInstitution",
      summary = "Resume an institution",
      description = "It is proposed again.")
  public InstitutionView resume(@PathParam("id") UUID id) {
    return views.of(keep.resume(id));
  }

  @POST
  @Path("/{id}/close")
  @Changes
  @Conditional
  @Operation(
      operationId = "closeInstitution",
      summary = "Close an institution",
      description = "For good: it is no longer a partner. Who comes back is added anew.")
  public InstitutionView close(@PathParam("id") UUID id, @Valid @NotNull Closing body) {
    return views.of(keep.close(id, body.reason()));
  }
}
