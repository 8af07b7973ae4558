package ma.prim.institutions.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.institutions.InstitutionDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  private final Clients clients;
  private final ClientViews views;
  private final KeepClient keep;

  ClientResource(
      Lists lists,
      InstitutionDirectory institutions,
      Clients clients,
      ClientViews views,
      KeepClient keep) {
    this.lists = lists;
    this.institutions = institutions;
    this.clients = clients;
    this.views = views;
    this.keep = keep;
  }

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
    return views.of(clients.find(id, client).orElseThrow(Problem::notFound));
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
