package ma.prim.paper.appointments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.people.MayReach;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as it is read. */
@Schema(name = "CaseAppointment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseAppointmentView(
    @Schema(required = true) UUID id,
    @Schema(required = true, name = "case") @JsonProperty("case") UUID caseId,
    @Schema(required = true, description = "When the person is awaited.") Instant at,
    @Schema(required = true) String place,
    String with,
    List<String> documents,
    String remark,
    @Schema(required = true) AppointmentStatus status,
    @Schema(description = "When it was cancelled.") Instant endedAt,
    @Schema(description = "Subject of the officer who cancelled it.") UUID endedBy,
    @Schema(required = true) UUID author,
    @Schema(required = true, description = "The cell that wrote it.") String cell,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"0\"") String etag,
    @Schema(required = true) List<String> actions,
    @Schema(
            description =
                "Whether the person may be called about it; absent if she said nothing of it, and to a"
                    + " cell that the case has left.")
        Boolean mayCall,
    @Schema(description = "The same of messages.") Boolean mayMessage)
    implements Tagged {

  static CaseAppointmentView from(CaseAppointment appointment, MayReach reach, SealedJson json) {
    CaseAppointment.Content content = appointment.content(json);
    boolean planned = appointment.status() == AppointmentStatus.PLANNED;
    return new CaseAppointmentView(
        appointment.id(),
        appointment.caseId(),
        appointment.at(),
        content.place(),
        content.with(),
        content.documents(),
        content.remark(),
        appointment.status(),
        appointment.endedAt(),
        appointment.endedBy(),
        appointment.author(),
        appointment.writtenIn(),
        appointment.createdAt(),
        ETags.of(appointment.version()),
        planned ? List.of("update", "cancel") : List.of(),
        reach.call(),
        reach.message());
  }
}
