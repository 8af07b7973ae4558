package ma.prim.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a document, without its bytes. */
@Schema(name = "CaseDocument")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDocumentView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(
            required = true,
            description = "The file's name as it was given.",
            examples = "acte de naissance.pdf")
        String name,
    @Schema(required = true) DocumentKind kind,
    @Schema(
            required = true,
            description = "What the file is, by its content.",
            examples = "application/pdf")
        String mediaType,
    @Schema(required = true, description = "In bytes.", examples = "482113") long size,
    @Schema(
            required = true,
            description = "SHA-256 of the content, in hexadecimal.",
            examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,
    @Schema(examples = "fr") String language,
    String note,
    @Schema(required = true, description = "Subject of the officer who added it.") UUID author,
    @Schema(required = true, description = "The cell that added it.") String cell,
    @Schema(required = true) Instant createdAt,
    @Schema(
            required = true,
            description = "For `If-Match`: a document does not change, it is removed.")
        String etag)
    implements Tagged {

  static CaseDocumentView from(CaseDocument document, SealedJson json) {
    CaseDocument.Content content = document.content(json);
    return new CaseDocumentView(
        document.id(),
        document.caseId(),
        content.name(),
        document.kind(),
        document.type().mediaType(),
        document.size(),
        content.sha256(),
        document.language(),
        content.note(),
        document.author(),
        document.writtenIn(),
        document.createdAt(),
        ETags.of(CaseDocument.VERSION));
  }
}
