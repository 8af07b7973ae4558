package ma.prim.documents;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import ma.prim.cases.CaseDoor;
import ma.prim.crypto.SealedJson;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Problem;
import ma.prim.http.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of a case. They do not change: another one is added, and the first removed. */
@Path("/v1/regions/{region}/cases/{id}/documents")
@Tag(name = "Cases")
class CaseDocumentResource {
  private static final Listing<CaseDocument> LISTING =
      Listing.of(CaseDocument.class, CaseDocument::id);

  private final CaseDoor door;
  private final Lists lists;
  private final Documents documents;
  private final AddDocument addDocument;
  private final RemoveDocument removeDocument;
  private final DocumentContent content;
  private final SealedJson json;

  CaseDocumentResource(
      CaseDoor door,
      Lists lists,
      Documents documents,
      AddDocument addDocument,
      RemoveDocument removeDocument,
      DocumentContent content,
      SealedJson json) {
    this.door = door;
    this.lists = lists;
    this.documents = documents;
    this.addDocument = addDocument;
    this.removeDocument = removeDocument;
    this.content = content;
    this.json = json;
  }

  @POST
  @Changes
  @ReceivesFile
  @Operation(
      operationId = "addCaseDocument",
      summary = "Add a document to a case",
      description =
          """
          The body is the file itself. What it is, its content tells: one that is not of a type that is taken is \
          refused whatever it is called (`file_type_refused`, with the types in `Accept`). Its name comes in \
          `Content-Disposition`, never in the address. A line that breaks leaves nothing; for such lines, send it \
          in pieces (`startCaseUpload`).\
          """)
  public RestResponse<CaseDocumentView> add(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "What it is in the case. Default: `other`.")
          DocumentKind kind,
      @QueryParam("language")
          @Parameter(description = "The language it is written in, by code.", example = "fr")
          String language) {
    CaseDocument document = addDocument.handle(id, kind, language);
    CaseDocumentView view = CaseDocumentView.from(document, json);
    return Created.under(view.id(), view);
  }

  @GET
  @Reads
  @Operation(
      operationId = "listCaseDocuments",
      summary = "List the documents of a case",
      description =
          "Oldest first. A cell that the case has left reads the documents that it added.")
  public Page<CaseDocumentView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    door.requireReadable(id);
    return lists
        .of(LISTING, paging)
        .where("e.caseId = :case", id)
        .where("e.state = :state", CaseDocument.State.STORED)
        .where("e.writtenIn in :cells", door.onlyCells(id))
        .page()
        .map(document -> CaseDocumentView.from(document, json));
  }

  @GET
  @Path("/{document}")
  @Reads
  @Operation(
      operationId = "getCaseDocument",
      summary = "Read what is known of a document",
      description = "Its name, type, size and digest; the file is at `/content`.")
  public CaseDocumentView get(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    door.requireReadable(id);
    return CaseDocumentView.from(
        documents.stored(id, document).orElseThrow(Problem::notFound), json);
  }

  @GET
  @Path("/{document}/content")
  @Reads
  @Operation(
      operationId = "getCaseDocumentContent",
      summary = "Read a document",
      description =
          """
          The file, to be saved and not shown in the page. One `Range` of bytes is answered 206, so that a \
          download that broke goes on; `If-Range` with the `ETag` makes sure that it is the same file.\
          """)
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id, @PathParam("document") UUID document) {
    door.requireReadable(id);
    return content.of(documents.stored(id, document).orElseThrow(Problem::notFound));
  }

  @DELETE
  @Path("/{document}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeCaseDocument",
      summary = "Remove a document",
      description =
          """
          By the officer who added it, for a day; by a manager of the case's cell at any time, with a reason. Its \
          key is destroyed at once and its bytes follow: there is no way back.\
          """)
  public RestResponse<Void> remove(
      @PathParam("id") UUID id,
      @PathParam("document") UUID document,
      @QueryParam("reason")
          @Parameter(description = "Why; the officer who added it today need not say.")
          RemovalReason reason) {
    removeDocument.handle(id, document, reason);
    return RestResponse.noContent();
  }
}
