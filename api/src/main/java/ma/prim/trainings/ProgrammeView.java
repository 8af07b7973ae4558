package ma.prim.trainings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as it is shown. */
@Schema(name = "Programme", description = "What the sessions of one theme have in common.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
    @Schema(required = true) UUID id,
    @Schema(required = true) TrainingTheme theme,
    @Schema(required = true) Map<String, String> titles,
    @Schema(description = "What people can do afterwards.") Map<String, String> objectives,
    @Schema(required = true, description = "Whom it is for.") Set<TrainingAudience> audiences,
    @Schema(description = "The agreement that pays for it.") UUID agreement,
    @Schema(
            description = "The province whose coordinator may change it; absent: the region's.",
            examples = "MA-NAD")
        String province,
    @Schema(required = true, description = "When it was begun.") Instant createdAt,
    @Schema(required = true) String etag,
    @Schema(required = true) List<String> actions)
    implements Tagged {

  static ProgrammeView of(Programme programme, Coordination coordination) {
    ProgrammeFields fields = programme.fields();
    return new ProgrammeView(
        programme.id(),
        fields.theme(),
        fields.titles(),
        fields.objectives(),
        fields.audiences(),
        fields.agreement(),
        programme.province(),
        programme.createdAt(),
        ETags.of(programme.version()),
        coordination.covers(programme.province()) ? List.of("update", "add-session") : List.of());
  }
}
