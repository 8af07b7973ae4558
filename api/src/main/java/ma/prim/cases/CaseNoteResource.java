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
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes in a case: append-only, corrected by further notes. */
@Path("/v1/regions/{region}/cases/{id}/notes")
@Tag(name = "Cases")
class CaseNoteResource {
  private static final Listing<CaseNote> LISTING = Listing.of(CaseNote.class, CaseNote::id);

  private final CaseChildren children;
  private final CurrentCaller caller;
  private final SealedJson json;
  private final InstantSource clock;

  CaseNoteResource(
      CaseChildren children, CurrentCaller caller, SealedJson json, InstantSource clock) {
    this.children = children;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @Operation(
      operationId = "addCaseNote",
      summary = "Add a note to a case",
      description =
          """
          Notes are never changed or removed. A correction is a further note of the same case that \
          names the one it corrects; both stay readable.\
          """)
  public RestResponse<CaseNoteView> add(
      @PathParam("id") UUID id, @Valid @NotNull CaseNoteFields body) {
    CaseFile file = children.writable(id);
    if (body.corrects() != null && !children.has(CaseNote.class, id, body.corrects())) {
      throw Problem.invalid(Violation.at("/corrects", "unknown_reference"));
    }
    CaseNote note =
        new CaseNote(
            file,
            body.text(),
            body.corrects(),
            UUID.fromString(caller.get().subject()),
            json,
            clock.instant());
    CaseNoteView view = CaseNoteView.from(children.add(note, note.added(file)), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseNotes",
      summary = "List the notes of a case",
      description = "Oldest first. A cell that the case has left reads the notes that it wrote.")
  public Page<CaseNoteView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    return children.page(LISTING, id, paging).map(child -> CaseNoteView.from(child, json));
  }

  @GET
  @Path("/{note}")
  @Reads
  @Operation(
      operationId = "getCaseNote",
      summary = "Read a note",
      description = "One note of a case.")
  public CaseNoteView get(@PathParam("id") UUID id, @PathParam("note") UUID note) {
    children.requireReadable(id);
    return CaseNoteView.from(children.find(CaseNote.class, id, note), json);
  }
}
