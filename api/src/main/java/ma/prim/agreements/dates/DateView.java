package ma.prim.agreements.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day or a span of days in the calendar. */
@Schema(name = "AgreementCalendarEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(description = "The measure, where it is of one.") UUID measure,
    @Schema(required = true) DateKind kind,
    @Schema(required = true, description = "What it is, by language.") Map<String, String> titles,
    @Schema(description = "The institution whose matter it is.") UUID institution,
    @Schema(required = true, description = "Its first day.") LocalDate from,
    @Schema(required = true, description = "Its last day, or the only one.") LocalDate on,
    @Schema(required = true, description = "Whether somebody still waits for it.") boolean open) {

  static DateView from(AgreementDate date) {
    return new DateView(
        date.id(),
        date.agreement(),
        date.measure(),
        date.kind(),
        date.titles(),
        date.institution(),
        date.from(),
        date.on(),
        date.isOpen());
  }
}
