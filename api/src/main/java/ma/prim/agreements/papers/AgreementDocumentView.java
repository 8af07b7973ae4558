package ma.prim.agreements.papers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a document of an agreement, without its bytes. */
@Schema(name = "AgreementDocument")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementDocumentView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(
            required = true,
            description = "The file's name as it was given.",
            examples = "convention-signee.pdf")
        String name,
    @Schema(required = true) AgreementDocumentKind kind,
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
    @Schema(required = true, description = "Counts from 1.", examples = "1") int edition,
    @Schema(description = "The edition before.") UUID replaces,
    @Schema(description = "The edition after.") UUID replacedBy,
    @Schema(
            required = true,
            description = "Whether it stays: the agreement is signed, or a party signed this copy.")
        boolean immutable,
    @Schema(required = true, description = "Subject of who added it.") UUID author,
    @Schema(required = true) Instant createdAt,
    @Schema(
            required = true,
            description = "For `If-Match`: a document does not change.",
            examples = "\"0\"")
        String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static AgreementDocumentView from(
      AgreementDocument document, boolean immutable, boolean managed, SealedJson json) {
    AgreementDocument.Content content = document.content(json);
    return new AgreementDocumentView(
        document.id(),
        document.agreement(),
        content.name(),
        document.kind(),
        document.type().mediaType(),
        document.size(),
        content.sha256(),
        document.language(),
        document.edition(),
        document.replaces(),
        document.replacedBy(),
        immutable,
        document.author(),
        document.createdAt(),
        ETags.of(0),
        managed && !immutable ? List.of("remove") : List.of());
  }
}
