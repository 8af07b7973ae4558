package ma.prim.people.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
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
import ma.prim.tenancy.CurrentScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking another cell of the region for the file of a person whom it knows. */
@Path("/v1/regions/{region}/access-requests")
@Tag(name = "Access requests")
class AccessRequestResource {
  private static final Listing<AccessRequest> LISTING =
      Listing.of(AccessRequest.class, AccessRequest::id)
          .sortable("askedAt", Instant.class, AccessRequest::askedAt)
          .usually("-askedAt");

  private final AskForAccess askForAccess;
  private final AnswerAccessRequest answer;
  private final AccessRequests requests;
  private final AccessRequestViews views;
  private final Lists lists;
  private final CurrentScope scope;

  AccessRequestResource(
      AskForAccess askForAccess,
      AnswerAccessRequest answer,
      AccessRequests requests,
      AccessRequestViews views,
      Lists lists,
      CurrentScope scope) {
    this.askForAccess = askForAccess;
    this.answer = answer;
    this.requests = requests;
    this.views = views;
    this.lists = lists;
    this.scope = scope;
  }

  @POST
  @Changes
  @Operation(
      operationId = "requestAccess",
      summary = "Ask another cell for a file",
      description =
          """
          For somebody whom `findDuplicates` or `checkDuplicates` has shown as `knownTo` another cell: by \
          the `handle` that came with it, within a day. What is no handle of this caller's is refused like \
          one that never was. A cell has one open request about a person; it ends by itself after 14 days.\
          """)
  public RestResponse<AccessRequestView> ask(@Valid @NotNull AskForAccess.Body body) {
    AccessRequestView view = askForAccess.handle(body);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAccessRequests",
      summary = "List access requests",
      description =
          "Those that the caller's cells have received, or have sent; newest first by default.")
  public Page<AccessRequestView> list(
      @QueryParam("direction")
          @Parameter(description = "Received from other cells (the default), or sent to them.")
          AccessRequestDirection direction,
      @QueryParam("status") List<AccessRequestStatus> status,
      @BeanParam Paging paging) {
    boolean sent = direction == AccessRequestDirection.SENT;
    return lists
        .of(LISTING, paging)
        .where(sent ? "e.fromCell in :mine" : "e.toCell in :mine")
        .with("mine", scope.content().cells())
        .where("e.status in :status", status)
        .page()
        .mapAll(views::of);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getAccessRequest",
      summary = "Read an access request",
      description = "One that a cell of the caller's has sent or received.")
  public AccessRequestView get(@PathParam("id") UUID id) {
    return views.of(requests.find(id).orElseThrow(Problem::notFound));
  }

  @POST
  @Path("/{id}/grant")
  @Changes
  @Conditional
  @Operation(
      operationId = "grantAccessRequest",
      summary = "Let another cell read a file",
      description =
          """
          By a manager of the cell that is asked. The other cell knows the person from now on, until the \
          end of the day that is said, or for good.\
          """)
  public AccessRequestView grant(
      @PathParam("id") UUID id, @Valid @NotNull AnswerAccessRequest.Grant body) {
    return answer.grant(id, body);
  }

  @POST
  @Path("/{id}/refuse")
  @Changes
  @Conditional
  @Operation(
      operationId = "refuseAccessRequest",
      summary = "Refuse an access request",
      description = "By a manager of the cell that is asked.")
  public AccessRequestView refuse(
      @PathParam("id") UUID id, @Valid @NotNull AnswerAccessRequest.Refusal body) {
    return answer.refuse(id, body);
  }

  @POST
  @Path("/{id}/withdraw")
  @Changes
  @Conditional
  @Operation(
      operationId = "withdrawAccessRequest",
      summary = "Withdraw an access request",
      description = "By an officer of the cell that asked.")
  public AccessRequestView withdraw(@PathParam("id") UUID id) {
    return answer.withdraw(id);
  }
}
