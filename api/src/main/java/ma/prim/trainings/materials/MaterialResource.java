package ma.prim.trainings.materials;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.events.Journal;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.sessions.SessionSight;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a session is taught with. */
@Path("/v1/regions/{region}/sessions/{id}/materials")
@Tag(name = "Trainings")
class MaterialResource {
  private static final Listing<SessionMaterial> LISTING =
      Listing.of(SessionMaterial.class, SessionMaterial::id)
          .sortable("addedAt", Instant.class, SessionMaterial::addedAt)
          .usually("addedAt");

  private final Sessions sessions;
  private final SessionSight sight;
  private final Materials materials;
  private final MaterialViews views;
  private final Coordination coordination;
  private final Lists lists;
  private final Preconditions preconditions;
  private final Journal journal;
  private final InstantSource clock;

  MaterialResource(
      Sessions sessions,
      SessionSight sight,
      Materials materials,
      MaterialViews views,
      Coordination coordination,
      Lists lists,
      Preconditions preconditions,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.sight = sight;
    this.materials = materials;
    this.views = views;
    this.coordination = coordination;
    this.lists = lists;
    this.preconditions = preconditions;
    this.journal = journal;
    this.clock = clock;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listSessionMaterials",
      summary = "List the materials of a session",
      description = "In the order in which they were added, for whoever sees the session.")
  public Page<MaterialView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    sessions.get(id);
    return lists.of(LISTING, paging).where("e.session = :session", id).page().map(views::of);
  }

  @POST
  @Changes
  @Operation(
      operationId = "addSessionMaterial",
      summary = "Add a material to a session",
      description = "By who coordinates or teaches it: where it is kept, by https.")
  public RestResponse<MaterialView> add(
      @PathParam("id") UUID id, @Valid @NotNull MaterialFields body) {
    TrainingSession session = served(id);
    SessionMaterial material = new SessionMaterial(id, body, coordination.me(), clock.instant());
    materials.add(material);
    journal.record(material.change("added", session));
    return Created.under(material.id(), views.of(material));
  }

  @GET
  @Path("/{material}")
  @Reads
  @Operation(
      operationId = "getSessionMaterial",
      summary = "Read a material of a session",
      description = "One material, for whoever sees the session.")
  public MaterialView get(@PathParam("id") UUID id, @PathParam("material") UUID material) {
    sessions.get(id);
    return views.of(materials.find(id, material).orElseThrow(Problem::notFound));
  }

  @DELETE
  @Path("/{material}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeSessionMaterial",
      summary = "Remove a material from a session",
      description =
          "By who coordinates or teaches it; what is kept where it links to stays there; a file goes.")
  public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("material") UUID material) {
    TrainingSession session = served(id);
    SessionMaterial found = materials.find(id, material).orElseThrow(Problem::notFound);
    preconditions.check(found.version());
    materials.remove(found);
    journal.record(found.change("removed", session));
    return RestResponse.noContent();
  }

  private TrainingSession served(UUID id) {
    TrainingSession session = sessions.get(id);
    sight.requireService(session);
    return session;
  }
}
