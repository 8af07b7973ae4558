package ma.prim.institutions.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.institutions.InstitutionDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The machines that call for an institution. */
@Path("/v1/regions/{region}/institutions/{id}/clients")
@Tag(name = "Institutions")
class ClientResource {
  private static final Listing<PartnerClient> LISTING =
      Listing.of(PartnerClient.class, PartnerClient::id)
          .sortable("createdAt", Instant.class, PartnerClient::createdAt)
          .sortable("name", String.class, PartnerClient::name)
          .usually("-createdAt");

  private final Lists lists;
  private final InstitutionDirectory institutions;
  private final ClientSight sight;
  private final ClientViews views;
  private final KeepClient keep;
  private final ChangeClient change;
  private final RotateClient rotate;

  ClientResource(
      Lists lists,
      InstitutionDirectory institutions,
      ClientSight sight,
      ClientViews views,
      KeepClient keep,
      ChangeClient change,
      RotateClient rotate) {
    this.lists = lists;
    this.institutions = institutions;
    this.sight = sight;
    this.views = views;
    this.keep = keep;
    this.change = change;
    this.rotate = rotate;
  }

  /** For how long both secrets are good. */
  @Schema(name = "RotateClient")
  record Rotation(
      @Min(0) @Max(720) @Schema(
              description = "Hours in which what was good goes on; the region's usual if absent.",
              examples = "72")
          Integer overlapHours) {}

  @GET
  @Reads
  @Operation(
      operationId = "listClients",
      summary = "List an institution's clients",
      description =
          "The machines that call for it, also those that are revoked; newest first by default.")
  public Page<ClientView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    if (institutions.find(id).isEmpty()) {
      throw Problem.notFound();
    }
    return lists
        .of(LISTING, paging)
        .where(":institution member of e.institutions", id)
        .page()
        .mapAll(views::of);
  }

  @POST
  @Changes
  @Operation(
      operationId = "createClient",
      summary = "Let a machine call for an institution",
      description =
          """
          Makes a client with its first credential in the region's realm. The secret is in this answer \
          alone; with an `Idempotency-Key` it is not given again. One client may act for several \
          branches.\
          """)
  public RestResponse<ClientView> create(@PathParam("id") UUID id, @Valid @NotNull NewClient body) {
    KeepClient.Made made = keep.create(id, body);
    ClientView view = views.of(made.client()).with(made.secret());
    return Created.under(view.id(), view);
  }

  @GET
  @Path("/{client}")
  @Reads
  @Operation(
      operationId = "getClient",
      summary = "Read a client",
      description = "A machine, what it may do and for whom, and which credentials are good.")
  public ClientView get(@PathParam("id") UUID id, @PathParam("client") UUID client) {
    return views.of(sight.find(id, client).orElseThrow(Problem::notFound));
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{client}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateClient",
      summary = "Change a client",
      description =
          """
          A JSON merge patch (RFC 7396) of its name, its scopes, and the institutions that it acts for. What is           taken away is gone with its next request; an institution that is added comes with its next token.\
          """)
  public ClientView update(
      @PathParam("id") UUID id, @PathParam("client") UUID client, MergePatch<ClientFields> patch) {
    return views.of(change.handle(id, client, patch));
  }

  @POST
  @Path("/{client}/rotate")
  @Changes
  @Conditional
  @Operation(
      operationId = "rotateClient",
      summary = "Give a client another secret",
      description =
          """
          By the administrator, by the machine itself with its own token, or by somebody who acts for all its           institutions. The answer holds, once, a new `clientId` with its secret; those that were good go on for           the overlap (`expiresAt`), so that the new one is put in place meanwhile. `overlapHours: 0` ends them           at once.\
          """)
  public ClientView rotate(
      @PathParam("id") UUID id, @PathParam("client") UUID client, @Valid @NotNull Rotation body) {
    KeepClient.Made made = rotate.handle(id, client, body.overlapHours());
    return views.of(made.client()).with(made.secret());
  }

  @POST
  @Path("/{client}/revoke")
  @Changes
  @Conditional
  @Operation(
      operationId = "revokeClient",
      summary = "Revoke a client",
      description =
          "It is out with its next request, whatever tokens it holds, for every institution and for"
              + " good.")
  public ClientView revoke(@PathParam("id") UUID id, @PathParam("client") UUID client) {
    return views.of(keep.revoke(id, client));
  }
}
