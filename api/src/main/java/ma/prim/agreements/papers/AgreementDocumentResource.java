package ma.prim.agreements.papers;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementSight;
import ma.prim.crypto.SealedJson;
import ma.prim.documents.ContentStream;
import ma.prim.documents.FileAnswer;
import ma.prim.documents.single.BringsFile;
import ma.prim.documents.single.BroughtFile;
import ma.prim.documents.store.DocumentStore;
import ma.prim.http.Changes;
import ma.prim.http.Conditional;
import ma.prim.http.Created;
import ma.prim.http.Listing;
import ma.prim.http.Lists;
import ma.prim.http.Page;
import ma.prim.http.Paging;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Reads;
import ma.prim.http.Violation;
import ma.prim.reference.Languages;
import ma.prim.tenancy.CurrentRegion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of an agreement: its text, what was signed, what shows that something was done. */
@Path("/v1/regions/{region}/agreements/{id}/documents")
@Tag(name = "Agreements")
class AgreementDocumentResource {
  private static final Listing<AgreementDocument> LISTING =
      Listing.of(AgreementDocument.class, AgreementDocument::id);

  private final AgreementDoor door;
  private final AgreementSight sight;
  private final AgreementDocuments documents;
  private final BroughtFile brought;
  private final DocumentStore store;
  private final FileAnswer answer;
  private final Languages languages;
  private final Preconditions preconditions;
  private final Lists lists;
  private final CurrentRegion region;
  private final SealedJson json;
  private final InstantSource clock;

  AgreementDocumentResource(
      AgreementDoor door,
      AgreementSight sight,
      AgreementDocuments documents,
      BroughtFile brought,
      DocumentStore store,
      FileAnswer answer,
      Languages languages,
      Preconditions preconditions,
      Lists lists,
      CurrentRegion region,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.sight = sight;
    this.documents = documents;
    this.brought = brought;
    this.store = store;
    this.answer = answer;
    this.languages = languages;
    this.preconditions = preconditions;
    this.lists = lists;
    this.region = region;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Changes
  @BringsFile(AgreementDocuments.NOUN)
  @Operation(
      operationId = "addAgreementDocument",
      summary = "Add a document to an agreement",
      description =
          """
          The body is the file itself, as for documents of cases. A party of the agreement brings `evidence` only. \
          `replaces` makes it a later edition of another document, which stays.\
          """)
  public RestResponse<AgreementDocumentView> add(
      @PathParam("id") UUID id,
      @QueryParam("kind")
          @Parameter(description = "What it is. Default: `other`; of a party `evidence`.")
          AgreementDocumentKind kind,
      @QueryParam("language")
          @Parameter(description = "The language it is written in, by code.", example = "fr")
          String language,
      @QueryParam("replaces")
          @Parameter(description = "The document that it is a later edition of.")
          UUID replaces) {
    Agreement agreement = door.readable(id);
    door.requirePart(agreement);
    boolean managed = sight.manages(agreement.province());
    AgreementDocumentKind asked = kind == null ? usual(managed) : kind;
    if (!managed && asked != AgreementDocumentKind.EVIDENCE) {
      throw new Problem(ProblemCode.FORBIDDEN);
    }
    door.requireNotOver(agreement);
    if (language != null && !languages.isKnown(language)) {
      throw Problem.invalid(Violation.of("language", "unknown_reference"));
    }
    AgreementDocument document =
        new AgreementDocument(id, brought.get(), asked, language, door.me(), json, clock.instant());
    if (replaces != null) {
      AgreementDocument former =
          documents
              .find(id, replaces)
              .orElseThrow(() -> Problem.invalid(Violation.of("replaces", "unknown_reference")));
      if (former.replacedBy() != null || former.kind() != asked) {
        throw new Problem(ProblemCode.CONFLICT);
      }
      document.follow(former);
    }
    documents.add(document);
    door.record(agreement, AgreementDocument.RESOURCE, document.id(), "added", null);
    AgreementDocumentView view = view(agreement, document);
    return Created.under(view.id(), view);
  }

  private static AgreementDocumentKind usual(boolean managed) {
    return managed ? AgreementDocumentKind.OTHER : AgreementDocumentKind.EVIDENCE;
  }

  @GET
  @Reads
  @Operation(
      operationId = "listAgreementDocuments",
      summary = "List the documents of an agreement",
      description = "Oldest first, every edition.")
  public Page<AgreementDocumentView> list(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "Of these kinds.")
          List<AgreementDocumentKind> kind,
      @BeanParam Paging paging) {
    Agreement agreement = door.readable(id);
    boolean managed = sight.manages(agreement.province());
    Set<UUID> copies = documents.signedCopies(id);
    boolean signed = !agreement.status().isUnsigned();
    return lists
        .of(LISTING, paging)
        .where("e.agreement = :agreement", id)
        .where("e.kind in :kind", kind)
        .page()
        .map(one ->
            AgreementDocumentView.from(one, signed || copies.contains(one.id()), managed, json));
  }

  @GET
  @Path("/{document}")
  @Reads
  @Operation(
      operationId = "getAgreementDocument",
      summary = "Read what is known of a document of an agreement",
      description = "Its name, type, size, digest and edition; the file is at `/content`.")
  public AgreementDocumentView get(@PathParam("id") UUID id, @PathParam("document") UUID document) {
    return view(door.readable(id), require(id, document));
  }

  @GET
  @Path("/{document}/content")
  @Reads
  @Operation(
      operationId = "getAgreementDocumentContent",
      summary = "Read a document of an agreement",
      description = "The file, to be saved; one `Range` of bytes is answered 206.")
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id, @PathParam("document") UUID documentId) {
    door.readable(id);
    AgreementDocument document = require(id, documentId);
    AgreementDocument.Content content = document.content(json);
    return answer.of(
        new FileAnswer.Handed(content.name(), document.type(), document.size(), content.sha256()),
        range ->
            new ContentStream(
                store,
                region.get().slug(),
                content.key(),
                List.of(new ContentStream.Part(document.id(), document.size(), content.context())),
                range.from(),
                range.length()));
  }

  @DELETE
  @Path("/{document}")
  @Changes
  @Conditional
  @Operation(
      operationId = "removeAgreementDocument",
      summary = "Remove a document of an agreement",
      description =
          "While the agreement is not signed, and no party signed this copy (409). Then every document stays.")
  public RestResponse<Void> remove(
      @PathParam("id") UUID id, @PathParam("document") UUID documentId) {
    Agreement agreement = door.managed(id);
    AgreementDocument document = require(id, documentId);
    preconditions.check(0);
    if (documents.isImmutable(agreement, document) || document.replacedBy() != null) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    documents.remove(document);
    door.record(agreement, AgreementDocument.RESOURCE, documentId, "removed", null);
    return RestResponse.noContent();
  }

  private AgreementDocument require(UUID agreement, UUID document) {
    return documents.find(agreement, document).orElseThrow(Problem::notFound);
  }

  private AgreementDocumentView view(Agreement agreement, AgreementDocument document) {
    return AgreementDocumentView.from(
        document,
        documents.isImmutable(agreement, document),
        sight.manages(agreement.province()),
        json);
  }
}
