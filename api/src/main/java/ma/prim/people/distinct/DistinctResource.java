package ma.prim.people.distinct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import ma.prim.audit.AccessLog;
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
import ma.prim.people.KnownPeople;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom a person is not, however alike their files are. */
@Path("/v1/regions/{region}/people/{id}/distinct")
@Tag(name = "People")
class DistinctResource {
  private static final Listing<Distinction> LISTING =
      Listing.of(Distinction.class, Distinction::id);

  private final TellApart tellApart;
  private final Distinctions distinctions;
  private final KnownPeople people;
  private final Lists lists;
  private final Preconditions preconditions;
  private final AccessLog accessLog;

  DistinctResource(
      TellApart tellApart,
      Distinctions distinctions,
      KnownPeople people,
      Lists lists,
      Preconditions preconditions,
      AccessLog accessLog) {
    this.tellApart = tellApart;
    this.distinctions = distinctions;
    this.people = people;
    this.lists = lists;
    this.preconditions = preconditions;
    this.accessLog = accessLog;
  }

  @POST
  @Changes
  @Operation(
      operationId = "markDistinct",
      summary = "Say that two files are two people's",
      description =
          """
          For whoever knows both people. Neither is proposed as the other's duplicate any more to \
          cells that know both, and the two cannot be merged, until it is taken back. 409 if it has \
          been said before.\
          """)
  public RestResponse<DistinctionView> mark(
      @PathParam("id") UUID id, @Valid @NotNull MarkDistinct body) {
    DistinctionView view = DistinctionView.of(tellApart.mark(id, body), id);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listDistinct",
      summary = "List whom a person is not",
      description =
          "The files that are said to be other people's, oldest first; of people whom the caller's"
              + " cells know.")
  public Page<DistinctionView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    requireKnown(id);
    accessLog.readPeople(List.of(id));
    return lists
        .of(LISTING, paging)
        .where("e.person = :of or e.other = :of", id)
        .page()
        .map(distinction -> DistinctionView.of(distinction, id));
  }

  @GET
  @Path("/{distinction}")
  @Reads
  @Operation(
      operationId = "getDistinct",
      summary = "Read that two files are two people's",
      description = "Who said it, where and when; `person` is the other of the two.")
  public DistinctionView get(@PathParam("id") UUID id, @PathParam("distinction") UUID distinction) {
    requireKnown(id);
    accessLog.readPeople(List.of(id));
    DistinctionView view = DistinctionView.of(find(id, distinction), id);
    return view;
  }

  @DELETE
  @Path("/{distinction}")
  @Changes
  @Conditional
  @Operation(
      operationId = "unmarkDistinct",
      summary = "Take back that two files are two people's",
      description = "They are compared again, and may be merged.")
  public RestResponse<Void> unmark(
      @PathParam("id") UUID id, @PathParam("distinction") UUID distinction) {
    requireKnown(id);
    Distinction standing = find(id, distinction);
    preconditions.check(standing.version());
    tellApart.unmark(standing);
    return RestResponse.noContent();
  }

  private Distinction find(UUID person, UUID id) {
    return distinctions.find(person, id).orElseThrow(Problem::notFound);
  }

  private void requireKnown(UUID person) {
    if (people.find(person).isEmpty()) {
      throw Problem.notFound();
    }
  }
}
