package ma.prim.bulk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.http.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import, and how far it is. */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    @Schema(required = true) UUID id,
    @Schema(required = true) String cell,
    @Schema(required = true) ImportStatus status,
    @Schema(required = true, description = "`csv` or `xlsx`, by its content.", examples = "xlsx")
        String format,
    @Schema(
            required = true,
            description = "Of the check, or once it is started, of the writing.",
            minimum = "0",
            maximum = "100",
            examples = "40")
        int percent,
    @Schema(required = true, description = "Rows of the file.", examples = "500") int total,
    @Schema(required = true, description = "Rows that were looked at.", examples = "500")
        int checked,
    @Schema(required = true, description = "Rows that were dealt with.", examples = "200") int done,
    @Schema(required = true) ImportCounts counts,
    @Schema(required = true, description = "The file's columns, and what each is read as.")
        List<Heading> columns,
    @Schema(required = true, description = "Subject of the manager; the officer of its cases.")
        UUID createdBy,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(description = "When it was completed or cancelled.") Instant endedAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"3\"") String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static ImportView from(Import one, SealedJson json) {
    return new ImportView(
        one.id(),
        one.cell(),
        one.status(),
        Words.of(one.format()),
        one.percent(),
        one.total(),
        one.checked(),
        one.done(),
        one.counts(),
        one.headings(json),
        one.createdBy(),
        one.createdAt(),
        one.updatedAt(),
        one.endedAt(),
        ETags.of(one.version()),
        one.actions());
  }
}
