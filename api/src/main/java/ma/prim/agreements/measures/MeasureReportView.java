package ma.prim.agreements.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as it is read. */
@Schema(name = "ReportedMeasure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureReportView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID measure,
    @Schema(required = true) Instant reportedAt,
    @Schema(required = true, description = "Subject of who reported.") UUID reportedBy,
    @Schema(description = "In the name of which institution; absent for who manages the agreement.")
        UUID institution,
    @Schema(required = true) MeasureStatus status,
    @Schema(required = true, description = "In percent.", examples = "60") int progress,
    MeasureReport.Actual actual,
    @Schema(
            required = true,
            description = "Signs of the milestones that were reached.",
            examples = "J1")
        List<String> reached,
    @Schema(required = true, description = "Documents of the agreement that show it.")
        List<UUID> evidence,
    @Schema(description = "Not for observers.") String remark) {

  static MeasureReportView from(ReportRow row, String remark) {
    return new MeasureReportView(
        row.id(),
        row.measure(),
        row.reportedAt(),
        row.reportedBy(),
        row.institution(),
        row.status(),
        row.progress(),
        row.actual() == null ? null : new MeasureReport.Actual(row.actualOn(), row.actual()),
        row.reached(),
        row.evidence(),
        remark);
  }
}
