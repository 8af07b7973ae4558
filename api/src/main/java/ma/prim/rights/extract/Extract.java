package ma.prim.rights.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is kept about a person, and who was shown it, to be handed to her. */
@Schema(name = "PersonExtract")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extract(
    @Schema(required = true) UUID person,
    @Schema(required = true) Instant madeAt,
    @Schema(required = true, description = "Of the labels and texts.", examples = "fr")
        String language,
    @Schema(
            required = true,
            description =
                "Whether it covers the whole region. A manager's covers the cells she manages; the"
                    + " protection officer's, everything.")
        boolean complete,
    @Schema(required = true) List<Section> sections,
    @Schema(required = true, description = "Who was shown the file or one of the cases.")
        List<Access> accesses) {

  /** What is kept of one kind. */
  @Schema(name = "ExtractPart")
  public record Section(
      @Schema(required = true) ExtractSection kind,
      @Schema(required = true, examples = "Notes") String label,
      @Schema(required = true) List<Entry> entries) {}

  /** One thing that is kept. */
  @Schema(name = "ExtractEntry")
  public record Entry(
      @Schema(required = true) UUID id,
      @Schema(required = true, description = "The fields as they are kept, by name.")
          Map<String, Object> values,
      @Schema(required = true, description = "The same, to be read.") List<Line> lines) {}

  /** A field in the reader's language. */
  @Schema(name = "ExtractLine")
  public record Line(
      @Schema(required = true, examples = "summary") String field,
      @Schema(required = true, examples = "Résumé") String label,
      @Schema(required = true, examples = "Demande un acte de naissance") String text) {}

  /** That somebody was shown it: by place and role, not by name. */
  @Schema(name = "ExtractAccess")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Access(
      @Schema(required = true) Instant at,
      @Schema(description = "Absent for the region's own officers.", examples = "nador")
          String cell,
      @Schema(description = "The reader's role.", examples = "agent") String role,
      @Schema(required = true, description = "The operationId.", examples = "getPerson")
          String operation,
      @Schema(required = true, description = "In the reader's language.", examples = "Consulté")
          String what,
      @Schema(
              required = true,
              description = "Cell and role, in the reader's language.",
              examples = "Cellule de Nador, agent d'accueil")
          String who) {}
}
