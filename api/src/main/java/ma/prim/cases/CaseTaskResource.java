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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.prim.access.CurrentCaller;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.users.Officers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What must be done in a case, by whom and by when. */
@Path("/v1/regions/{region}/cases/{id}/tasks")
@Tag(name = "Cases")
class CaseTaskResource {
  private static final Listing<CaseTask> LISTING =
      Listing.of(CaseTask.class, CaseTask::id)
          .sortableOrNull("dueOn", LocalDate.class, CaseTask::dueOn);

  private final CaseChildren children;
  private final Officers officers;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  CaseTaskResource(
      CaseChildren children,
      Officers officers,
      CurrentCaller caller,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.children = children;
    this.officers = officers;
    this.caller = caller;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCaseTask",
      summary = "Add a task to a case",
      description = "For an officer of the case's cell; by default for whoever writes it.")
  public RestResponse<CaseTaskView> add(
      @PathParam("id") UUID id, @Valid @NotNull CaseTaskFields body) {
    CaseFile file = children.writable(id);
    requireOfficer(body, file);
    CaseTask task = new CaseTask(file, body, me(), json, clock.instant());
    CaseTaskView view = CaseTaskView.from(children.add(task, task.added(file)), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseTasks",
      summary = "List the tasks of a case",
      description = "Oldest first; `sort=dueOn` by the day they are due.")
  public Page<CaseTaskView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    return children.page(LISTING, id, paging).map(child -> CaseTaskView.from(child, json));
  }

  @GET
  @Path("/{task}")
  @Reads
  @Operation(
      operationId = "getCaseTask",
      summary = "Read a task",
      description = "One task of a case.")
  public CaseTaskView get(@PathParam("id") UUID id, @PathParam("task") UUID task) {
    children.requireReadable(id);
    CaseTaskView view = CaseTaskView.from(children.find(CaseTask.class, id, task), json);
    return view;
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{task}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateCaseTask",
      summary = "Change a task",
      description = "A JSON merge patch (RFC 7396) of a task that is still open.")
  public CaseTaskView update(
      @PathParam("id") UUID id, @PathParam("task") UUID task, MergePatch<CaseTaskFields> patch) {
    return change(
        id,
        task,
        (file, open) -> {
          CaseTaskFields fields = patch.applyTo(open.fields(json));
          requireOfficer(fields, file);
          return open.update(fields, file, json);
        });
  }

  @POST
  @Path("/{task}/complete")
  @Changes
  @Conditional
  @Operation(
      operationId = "completeCaseTask",
      summary = "Complete a task",
      description = "The task is done, by the caller, now.")
  public CaseTaskView complete(@PathParam("id") UUID id, @PathParam("task") UUID task) {
    return change(id, task, (file, open) -> open.complete(me(), file, clock.instant()));
  }

  @POST
  @Path("/{task}/cancel")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelCaseTask",
      summary = "Cancel a task",
      description = "The task need not be done any more.")
  public CaseTaskView cancel(@PathParam("id") UUID id, @PathParam("task") UUID task) {
    return change(id, task, (file, open) -> open.cancel(me(), file, clock.instant()));
  }

  private CaseTaskView change(UUID id, UUID taskId, BiFunction<CaseFile, CaseTask, Change> change) {
    CaseFile file = children.changeable(id);
    CaseTask task = children.find(CaseTask.class, id, taskId);
    preconditions.check(task.version());
    children.requireOpen(file);
    children.changed(change.apply(file, task));
    CaseTaskView view = CaseTaskView.from(task, json);
    return view;
  }

  private void requireOfficer(CaseTaskFields fields, CaseFile file) {
    if (fields.assignee() != null && !officers.isOfficer(fields.assignee(), file.cell())) {
      throw Problem.invalid(Violation.at("/assignee", "unknown_reference"));
    }
  }

  private UUID me() {
    return UUID.fromString(caller.get().subject());
  }
}
