package ma.prim.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.documents.store.DocumentsConfig;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents that come in pieces, over lines that break: the core of tus 1.0.0. */
@Path("/v1/regions/{region}/cases/{id}/uploads")
@Tag(name = "Cases")
class CaseUploadResource {
  static final String OFFSET = "Upload-Offset";
  static final String PIECE = "application/offset+octet-stream";
  private static final String LENGTH = "Upload-Length";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String VERSION = "1.0.0";

  private final CaseDoor door;
  private final Documents documents;
  private final Reception reception;
  private final Received received;
  private final DocumentsConfig config;

  CaseUploadResource(
      CaseDoor door,
      Documents documents,
      Reception reception,
      Received received,
      DocumentsConfig config) {
    this.door = door;
    this.documents = documents;
    this.reception = reception;
    this.received = received;
    this.config = config;
  }

  @POST
  @Changes
  @Operation(
      operationId = "startCaseUpload",
      summary = "Begin an upload in pieces",
      description =
          """
          For lines that break. Send the pieces with PATCH to where `Location` points, as a tus 1.0.0 \
          client does. With the last one the document is there, with the same id, if it is of a type that is \
          taken. An upload that nobody goes on with is forgotten after a day.\
          """)
  public RestResponse<CaseUploadView> start(
      @PathParam("id") UUID id, @Valid @NotNull NewUpload body) {
    if (body.length() > config.largest()) {
      throw Problem.invalid(
          Violation.at("/length", "too_large", Map.of("value", Long.toString(config.largest()))));
    }
    CaseDocument upload = reception.begin(id, body, body.length());
    documents.flush();
    return Created.under(upload.id(), CaseUploadView.from(upload));
  }

  @GET
  @Path("/{upload}")
  @Reads
  @Operation(
      operationId = "getCaseUpload",
      summary = "See how far an upload is",
      description =
          "With HEAD the header `Upload-Offset` alone. Of whoever reads the case, until it is whole.")
  public RestResponse<CaseUploadView> get(
      @PathParam("id") UUID id, @PathParam("upload") UUID uploadId) {
    door.requireReadable(id);
    CaseDocument upload =
        reception.unexpired(documents.begun(id, uploadId).orElseThrow(Problem::notFound));
    return RestResponse.ResponseBuilder.ok(CaseUploadView.from(upload))
        .header(RESUMABLE, VERSION)
        .header(OFFSET, upload.size())
        .header(LENGTH, upload.length())
        .build();
  }

  @PATCH
  @Path("/{upload}")
  @Consumes(PIECE)
  @Changes
  @ReceivesFile(piece = true)
  @Operation(
      operationId = "appendToCaseUpload",
      summary = "Send a piece of an upload",
      description =
          """
          The bytes from `Upload-Offset` on: as many as you like; what has come before a line breaks is kept. \
          409 with the right `Upload-Offset` where the upload is not at that place. The last piece makes the \
          document, or refuses and forgets it all: 415 for a type that is not taken, 400 for another SHA-256.\
          """)
  @Parameter(
      name = OFFSET,
      in = ParameterIn.HEADER,
      required = true,
      description = "How many bytes are kept already.",
      schema = @Schema(type = SchemaType.INTEGER),
      example = "0")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = PIECE,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              example = "%PDF-1.7"))
  @APIResponse(responseCode = "204", description = "Kept; `Upload-Offset` says up to where.")
  @APIResponse(
      responseCode = "409",
      description = "The upload is at another place, or the case is closed.")
  public RestResponse<Void> append(@PathParam("id") UUID id, @PathParam("upload") UUID uploadId) {
    CaseDocument upload = reception.goneOn(id, received.get());
    return RestResponse.ResponseBuilder.<Void>noContent()
        .header(RESUMABLE, VERSION)
        .header(OFFSET, upload.size())
        .build();
  }

  @DELETE
  @Path("/{upload}")
  @Changes
  @Conditional
  @Operation(
      operationId = "cancelCaseUpload",
      summary = "Give an upload up",
      description =
          "What has come of it is removed. `If-Match: *`, since nothing of it has a version.")
  public RestResponse<Void> cancel(@PathParam("id") UUID id, @PathParam("upload") UUID uploadId) {
    door.changeable(id);
    reception.unexpired(documents.receiving(id, uploadId).orElseThrow(Problem::notFound)).remove();
    return RestResponse.noContent();
  }
}
