package ma.prim.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an upload is. */
@Schema(name = "CaseUpload")
public record CaseUploadView(
    @Schema(required = true, description = "Also the id of the document, once it is whole.")
        UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true, description = "How many bytes are kept: go on there.", examples = "0")
        long offset,
    @Schema(required = true, description = "How many there will be.", examples = "1048576")
        long length,
    @Schema(required = true, description = "Forgotten then, unless more comes.")
        Instant expiresAt) {

  static CaseUploadView from(CaseDocument upload) {
    return new CaseUploadView(
        upload.id(), upload.caseId(), upload.size(), upload.length(), upload.expiresAt());
  }
}
