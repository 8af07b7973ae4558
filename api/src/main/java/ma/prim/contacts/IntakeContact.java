package ma.prim.contacts;

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

/**
 * The visit of an intake: as any other, but for the person and the case, which the intake names.
 */
@Schema(name = "IntakeContact")
public record IntakeContact(
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

  ContactFields about(UUID person, UUID caseId) {
    return new ContactFields(
        null,
        person,
        caseId,
        occurredAt,
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
        isTest);
  }
}
