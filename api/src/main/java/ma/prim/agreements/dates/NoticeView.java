package ma.prim.agreements.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as it is read. */
@Schema(
    name = "AgreementNotice",
    description = "That a day is near: an end, a milestone, a commitment, a report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID agreement,
    @Schema(description = "The measure, where it is of one.") UUID measure,
    @Schema(required = true) DateKind kind,
    @Schema(required = true, description = "Of what, by language.") Map<String, String> titles,
    @Schema(description = "The institution whose matter it is; absent for all parties.")
        UUID institution,
    @Schema(required = true, description = "The day.") LocalDate on,
    @Schema(
            required = true,
            description = "How many days before it: 90, 30, 7 or 0.",
            examples = "30")
        int daysBefore,
    @Schema(required = true, description = "When it was given; later than planned after a stop.")
        LocalDate givenOn,
    @Schema(description = "The digest that it was told in.") UUID digest) {

  static NoticeView from(Notice notice) {
    return new NoticeView(
        notice.id(),
        notice.agreement(),
        notice.measure(),
        notice.kind(),
        notice.titles(),
        notice.institution(),
        notice.on(),
        notice.daysBefore(),
        notice.givenOn(),
        notice.digest());
  }
}
