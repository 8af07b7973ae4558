package ma.prim.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Services that the cell gave in a case. */
@Path("/v1/regions/{region}/cases/{id}/services")
@Tag(name = "Cases")
class CaseServiceResource {
  private static final Listing<CaseService> LISTING =
      Listing.of(CaseService.class, CaseService::id);

  private final CaseChildren children;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final InstantSource clock;

  CaseServiceResource(
      CaseChildren children, CurrentCaller caller, SealedJson json, InstantSource clock) {
    this.children = children;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCaseService",
      summary = "Record a service given",
      description =
          "What the officer did for the person in this case: for which need, when, with what outcome, in how many minutes.")
  public RestResponse<CaseServiceView> add(
      @PathParam("id") UUID id, @Valid @NotNull CaseServiceFields body) {
    CaseFile file = children.writable(id);
    CaseService service =
        new CaseService(file, body, UUID.fromString(caller.get().subject()), json, clock.instant());
    CaseServiceView view = CaseServiceView.from(children.add(service, service.added(file)), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseServices",
      summary = "List the services of a case",
      description = "Oldest first.")
  public Page<CaseServiceView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    return children.page(LISTING, id, paging).map(child -> CaseServiceView.from(child, json));
  }

  @GET
  @Path("/{service}")
  @Reads
  @Operation(
      operationId = "getCaseService",
      summary = "Read a service given",
      description = "One service given in a case.")
  public CaseServiceView get(@PathParam("id") UUID id, @PathParam("service") UUID service) {
    children.requireReadable(id);
    return CaseServiceView.from(children.find(CaseService.class, id, service), json);
  }
}
