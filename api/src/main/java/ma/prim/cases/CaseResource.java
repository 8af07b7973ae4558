package ma.prim.cases;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Include;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The matters that the caller's cell follows. */
@Path("/v1/regions/{region}/cases")
@Tag(name = "Cases")
class CaseResource {
  private static final String INCLUDES =
      "What the screen shows besides, comma-separated: person, need, cell, assignee, notes, services,"
          + " tasks, parties, referrals.";

  private final OpenCase openCase;
  private final ReadCase readCase;
  private final CaseList caseList;
  private final ChangeCase changeCase;
  private final UpdateCase updateCase;
  private final CaseIncludes includes;

  CaseResource(
      OpenCase openCase,
      ReadCase readCase,
      CaseList caseList,
      ChangeCase changeCase,
      UpdateCase updateCase,
      CaseIncludes includes) {
    this.openCase = openCase;
    this.readCase = readCase;
    this.caseList = caseList;
    this.changeCase = changeCase;
    this.updateCase = updateCase;
    this.includes = includes;
  }

  @POST
  @Changes
  @Operation(
      operationId = "openCase",
      summary = "Open a case",
      description =
          """
          Opens a case for a person whom the caller's cell knows. Person, need and channel are enough; \
          the opener is the first officer. The case is restricted by itself for minors and for needs of \
          protection, and takes its priority from the need.\
          """)
  public RestResponse<CaseView> open(@Valid @NotNull NewCase body) {
    CaseView view = openCase.handle(body);
    return Created.under(view.id, view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCases",
      summary = "List cases",
      description =
          """
          The cases of the caller's cells; headers only for coordinators. Sorted by `openedAt`, \
          `updatedAt`, `number`, `closedAt`, `nextReview` or `dueAt`, newest first by default. Restricted cases \
          show to colleagues with three fields, and not at all where a filter would tell about them.\
          """)
  public Page<CaseView> list(
      @BeanParam CaseFilter filter,
      @BeanParam Paging paging,
      @QueryParam("offered")
          @Parameter(description = "Instead: what other cells offer to the caller's.")
          Boolean offered,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, includes.possible());
    Page<CaseView> page =
        Boolean.TRUE.equals(offered)
            ? caseList.offers(filter, paging)
            : caseList.handle(filter, paging);
    return names.isEmpty() ? page : page.including(includes.of(page.items(), names));
  }

  @GET
  @Path("/{id}")
  @Reads
  @Operation(
      operationId = "getCase",
      summary = "Read a case",
      description =
          """
          As much of a case as the caller may read: see the schema. With `include`, all that a screen \
          shows in one request.\
          """)
  public CaseView get(
      @PathParam("id") UUID id,
      @QueryParam("include") @Parameter(description = INCLUDES) Include include) {
    Set<String> names = Include.of(include, includes.possible());
    CaseView view = readCase.handle(id);
    if (!names.isEmpty()) {
      view.included = includes.of(List.of(view), names);
    }
    return view;
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateCase",
      summary = "Change what a case says",
      description =
          """
          A JSON merge patch (RFC 7396) of an open case. Its state changes by the verbs. Opening up a \
          restricted case and excluding officers is for the manager.\
          """)
  public CaseView update(@PathParam("id") UUID id, MergePatch<CaseFields> patch) {
    CaseView view = changeCase.handle(id, file -> updateCase.apply(file, patch));
    return view;
  }
}
