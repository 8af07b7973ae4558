package ma.prim.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import ma.prim.cases.Channel;
import ma.prim.cases.HeardOf;
import ma.prim.people.Gender;
import ma.prim.people.PersonGroup;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer writes of a visit, a call or a message. The channel is enough. */
@Schema(name = "ContactFields")
public record ContactFields(
    @Schema(
            description = "The cell; only at creation, and only of a caller with several cells.",
            examples = "nador")
        String cell,
    @Schema(description = "Absent for somebody who stays unnamed.") UUID person,
    @Schema(name = "case", description = "A case of the same cell.") @JsonProperty("case")
        UUID caseId,
    @Schema(description = "Default: now; never later.") Instant occurredAt,
    @NotNull Channel channel,
    @KnownCode(KnownCode.Kind.NEED) @Schema(examples = "ADM.CIVIL") String need,
    @Schema(description = "Language of the conversation, BCP 47.", examples = "ary")
        @KnownCode(KnownCode.Kind.LANGUAGE)
        String language,
    ContactOutcome outcome,
    HeardOf heardOf,
    @Schema(description = "Of somebody who is not named, or of several.") PersonGroup group,
    Gender gender,
    AgeBand ageBand,
    @Schema(description = "How many came together.", examples = "4") @Min(1) @Max(500) Integer headcount,
    @Schema(description = "Number drawn at the door.", examples = "A014") @Size(max = 40) String ticket,
    Instant arrivedAt,
    Instant servedAt,
    @Schema(description = "From 1, not at all, to 5, wholly satisfied.", examples = "4")
        @Min(1) @Max(5) Integer satisfaction,
    @Size(max = 4000) String note,
    @Schema(description = "Made up, left out of every statistic.") Boolean isTest) {

  /** What a contact that is not there yet says. */
  static final ContactFields NOTHING =
      new ContactFields(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null);

  /**
   * @param now when it was, if nothing is said
   */
  ContactFields completed(Instant now, boolean test) {
    return new ContactFields(
        cell,
        person,
        caseId,
        occurredAt == null ? now : occurredAt,
        channel,
        need,
        language,
        outcome,
        heardOf,
        group,
        gender,
        ageBand,
        headcount,
        ticket,
        arrivedAt,
        servedAt,
        satisfaction,
        note,
        test);
  }
}
