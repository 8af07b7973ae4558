package ma.prim.cases.openings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.ListQuery;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which cases were opened by breaking the glass, by whom and why; and what was found of it. */
@Path("/v1/regions/{region}/openings")
@Tag(name = "Openings")
class OpeningResource {
  private static final Listing<CaseOpening> LISTING =
      Listing.of(CaseOpening.class, CaseOpening::id)
          .sortable("openedAt", Instant.class, CaseOpening::openedAt)
          .usually("-openedAt");

  private final Lists lists;
  private final CaseOpenings openings;
  private final ReviewOpening reviewOpening;
  private final OpeningViews views;
  private final InstantSource clock;

  OpeningResource(
      Lists lists,
      CaseOpenings openings,
      ReviewOpening reviewOpening,
      OpeningViews views,
      InstantSource clock) {
    this.lists = lists;
    this.openings = openings;
    this.reviewOpening = reviewOpening;
    this.views = views;
    this.clock = clock;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listOpenings",
      summary = "List the openings of cases",
      description =
          """
          Cases that coordinators opened by breaking the glass, newest first: all of the region to protection \
          officers, those below to coordinators, those of the own cell to managers.\
          """)
  public Page<OpeningView> list(
      @QueryParam("status") @Parameter(description = "Of this state.") OpeningStatus status,
      @QueryParam("case") @Parameter(description = "Openings of this case.") UUID caseId,
      @BeanParam Paging paging) {
    ListQuery<CaseOpening> query = lists.of(LISTING, paging).where("e.caseId = :case", caseId);
    openings.leaveOutExcluded(query);
    if (status == OpeningStatus.REVIEWED) {
      query.where("e.verdict is not null");
    } else if (status != null) {
      boolean running = status == OpeningStatus.RUNNING;
      query
          .where("e.verdict is null")
          .where(running ? "e.endsAt > :now" : "e.endsAt <= :now", clock.instant());
    }
    return query.page().map(views::of);
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getOpening",
      summary = "Read the opening of a case",
      description = "Who opened it, why, until when, and what was found of it.")
  public OpeningView get(@PathParam("id") UUID id) {
    return views.of(openings.find(id).orElseThrow(Problem::notFound));
  }

  @POST
  @Path("/{id}/end")
  @Changes
  @Conditional
  @Operation(
      operationId = "endOpening",
      summary = "End an opening at once",
      description = "The case can be read no longer, with the next request.")
  public OpeningView end(@PathParam("id") UUID id) {
    return reviewOpening.end(id);
  }

  @POST
  @Path("/{id}/review")
  @Changes
  @Conditional
  @Operation(
      operationId = "reviewOpening",
      summary = "Judge an opening",
      description = "By a protection officer, once it is over; one that runs is ended first.")
  public OpeningView review(@PathParam("id") UUID id, @Valid @NotNull ReviewOpening.Body body) {
    return reviewOpening.review(id, body);
  }
}
