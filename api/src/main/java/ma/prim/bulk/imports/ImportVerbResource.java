package ma.prim.bulk.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What a manager does with an import. Without `If-Match`: its version moves on with every step of
 * the work.
 */
@Path("/v1/regions/{region}/imports/{id}")
@Tag(name = "Imports")
class ImportVerbResource {
  private final ChangeImport changeImport;
  private final SealedJson json;

  ImportVerbResource(ChangeImport changeImport, SealedJson json) {
    this.changeImport = changeImport;
    this.json = json;
  }

  @POST
  @Path("/decide")
  @Changes
  @Operation(
      operationId = "decideImportRows",
      summary = "Decide what becomes of rows",
      description =
          """
          Of rows that are `duplicate` or `ready`: `new` opens a file, `known` takes somebody whom the \
          cell knows, or the person of an earlier line, `skip` leaves the row out.\
          """)
  public ImportView decide(@PathParam("id") UUID id, @Valid @NotNull ImportDecisions body) {
    ImportView view = ImportView.from(changeImport.decide(id, body), json);
    return view;
  }

  @POST
  @Path("/start")
  @Changes
  @Operation(
      operationId = "startImport",
      summary = "Begin to write an import",
      description =
          """
          Writes every row that is `ready`, and the duplicates as it was decided; rows with errors are \
          left out. Each row is written once, whatever happens meanwhile.\
          """)
  public ImportView start(@PathParam("id") UUID id, @Valid ImportStart body) {
    ImportView view = ImportView.from(changeImport.start(id, body), json);
    return view;
  }

  @POST
  @Path("/pause")
  @Changes
  @Operation(
      operationId = "pauseImport",
      summary = "Pause an import",
      description = "What is written stays; `resume` goes on with the next row.")
  public ImportView pause(@PathParam("id") UUID id) {
    ImportView view = ImportView.from(changeImport.change(id, Import::pause), json);
    return view;
  }

  @POST
  @Path("/resume")
  @Changes
  @Operation(
      operationId = "resumeImport",
      summary = "Resume an import",
      description = "Goes on where it was paused, or where it failed.")
  public ImportView resume(@PathParam("id") UUID id) {
    ImportView view = ImportView.from(changeImport.change(id, Import::resume), json);
    return view;
  }

  @POST
  @Path("/cancel")
  @Changes
  @Operation(
      operationId = "cancelImport",
      summary = "Give an import up",
      description = "What is written stays, the other rows are erased; the file may be sent again.")
  public ImportView cancel(@PathParam("id") UUID id) {
    ImportView view = ImportView.from(changeImport.cancel(id), json);
    return view;
  }
}
