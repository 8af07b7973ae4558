package ma.prim.bulk.imports;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.access.CurrentCaller;
import ma.prim.access.CurrentOperation;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.MergePatch;
import ma.prim.http.MergePatchBodies;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemRenderer;
import ma.prim.http.Reads;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Registers that managers bring into their cell. */
@Path("/v1/regions/{region}/imports")
@Tag(name = "Imports")
class ImportResource {
  private static final int CREATED = 201;
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Listing<Import> IMPORTS =
      Listing.of(Import.class, Import::id)
          .sortable("createdAt", Instant.class, Import::createdAt)
          .usually("-createdAt");

  private final ReceiveImport receiveImport;
  private final ChangeImport changeImport;
  private final Imports imports;
  private final ImportRows rows;
  private final ImportTemplate template;
  private final ImportProgress progress;
  private final Lists lists;
  private final Preconditions preconditions;
  private final ProblemRenderer languages;
  private final SealedJson json;
  private final CurrentRegion region;
  private final CurrentCaller caller;
  private final CurrentOperation operation;

  ImportResource(
      ReceiveImport receiveImport,
      ChangeImport changeImport,
      Imports imports,
      ImportRows rows,
      ImportTemplate template,
      ImportProgress progress,
      Lists lists,
      Preconditions preconditions,
      ProblemRenderer languages,
      SealedJson json,
      CurrentRegion region,
      CurrentCaller caller,
      CurrentOperation operation) {
    this.receiveImport = receiveImport;
    this.changeImport = changeImport;
    this.imports = imports;
    this.rows = rows;
    this.template = template;
    this.progress = progress;
    this.lists = lists;
    this.preconditions = preconditions;
    this.languages = languages;
    this.json = json;
    this.region = region;
    this.caller = caller;
    this.operation = operation;
  }

  @POST
  @Changes
  @Consumes({CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @ResponseStatus(CREATED)
  @Operation(
      operationId = "createImport",
      summary = "Import a register",
      description =
          """
          Takes a register of people and their cases, one a line, as CSV (UTF-8, or a code page of \
          Windows; commas, semicolons or tabs) or XLSX. What it is, its content says. Columns are known \
          by their code or by what they are called in Arabic, French or English, as the template has \
          them. The rows are checked by themselves, which writes nothing: follow `getImport`. Of the \
          same file in the same cell there is one import: sent again it is refused with `import`, its \
          id.\
          """)
  @RequestBody(
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "Catégorie;Prénom;Nom;Besoin;Canal\nmre;Amina;El Ouazzani;ADM.CIVIL;walk_in"),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook"),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "either")
      })
  public RestResponse<ImportView> create(
      @QueryParam("cell") @Parameter(description = "Only of a manager of several cells.")
          String cell,
      byte[] file) {
    ImportView view = ImportView.from(receiveImport.handle(cell, file), json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listImports",
      summary = "List imports",
      description = "Those of the manager's cells, newest first.")
  public Page<ImportView> list(
      @QueryParam("status") List<ImportStatus> status, @BeanParam Paging paging) {
    return lists
        .of(IMPORTS, paging)
        .where("e.status in :status", status)
        .page()
        .map(one -> ImportView.from(one, json));
  }

  @GET
  @Path("/template")
  @Reads
  @Produces({CSV, XLSX})
  @Operation(
      operationId = "getImportTemplate",
      summary = "Download an empty register",
      description =
          """
          With the headings of every column that an import understands, in the language of \
          `Accept-Language`; as XLSX also with the codes that coded columns take, and what they are \
          called. A register needs `group`, a name, and for a case `need` and `channel`.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The empty register.",
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            example = "Numéro au registre [reference];Catégorie [group]"),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"),
            example = "a workbook")
      })
  public Response template(
      @QueryParam("format") @Parameter(description = "`csv` or `xlsx` (default).")
          TemplateFormat format,
      @Context RoutingContext request) {
    String language = languages.language(request);
    boolean csv = format == TemplateFormat.CSV;
    return Response.ok(csv ? template.csv(language) : template.xlsx(language))
        .header("Content-Type", csv ? CSV + ";charset=utf-8" : XLSX)
        .header("Content-Language", language)
        .header(
            "Content-Disposition",
            "attachment; filename=\"prim-" + language + (csv ? ".csv\"" : ".xlsx\""))
        .build();
  }

  @GET
  @Path("/{id}")
  @Reads
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getImport",
      summary = "Read how far an import is",
      description =
          """
          With `Accept: text/event-stream` the answer goes on until the import waits for its manager or \
          is over: an event `progress`, with the import, each time it has changed. Browsers read it by \
          `fetch`, since `EventSource` sends no `Authorization`.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The import; as a stream, in the `data` of each event.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ImportView.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = ImportView.class))
      })
  public ImportView get(@PathParam("id") UUID id) {
    ImportView view = ImportView.from(imports.find(id).orElseThrow(Problem::notFound), json);
    return view;
  }

  @GET
  @Path("/{id}")
  @Reads
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getImport", hidden = true)
  public Multi<OutboundSseEvent> stream(
      @PathParam("id") UUID id, @Context Sse sse, @Context RoutingContext request) {
    ImportView first = ImportView.from(imports.find(id).orElseThrow(Problem::notFound), json);
    // Proxies that collect answers would keep the events to themselves.
    request.response().putHeader("X-Accel-Buffering", "no");
    ImportProgress.Reader reader =
        new ImportProgress.Reader(region.get(), caller.get(), operation.find().orElseThrow());
    return progress.of(id, first, reader, sse);
  }

  @GET
  @Path("/{id}/rows")
  @Reads
  @Operation(
      operationId = "listImportRows",
      summary = "List the rows of an import",
      description =
          """
          In the order of the file; with `status=error` those that something is wrong with, by column \
          and in the reader's language; with `status=duplicate` those of somebody who may be known \
          already, or stands in an earlier row. What a row says is gone once it is imported, and a \
          week after the last change in any case.\
          """)
  public Page<ImportRowView> rows(
      @PathParam("id") UUID id,
      @QueryParam("status") List<RowStatus> status,
      @BeanParam Paging paging,
      @Context RoutingContext request) {
    Import one = imports.find(id).orElseThrow(Problem::notFound);
    return rows.page(one, status, paging, languages.language(request));
  }

  @PATCH
  @Consumes(MergePatchBodies.MEDIA_TYPE)
  @Path("/{id}")
  @Changes
  @Conditional
  @Operation(
      operationId = "updateImport",
      summary = "Say what the columns of a file are",
      description =
          """
          For a file whose headings are not understood, before it is started: a JSON merge patch \
          (RFC 7396) of what each column is read as. The rows are checked anew.\
          """)
  public ImportView update(@PathParam("id") UUID id, MergePatch<ImportMapping> patch) {
    Import one = changeImport.find(id);
    preconditions.check(one.version());
    ImportMapping now =
        new ImportMapping(
            one.headings(json).stream()
                .filter(heading -> heading.column() != null)
                .map(heading -> new ImportMapping.Column(heading.place(), heading.column()))
                .toList());
    ImportView view = ImportView.from(changeImport.map(one, patch.applyTo(now)), json);
    return view;
  }
}
