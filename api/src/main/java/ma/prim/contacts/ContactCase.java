package ma.prim.contacts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Channel;
import ma.prim.cases.HeardOf;
import ma.prim.cases.NewCase;
import ma.prim.cases.Priority;
import ma.prim.cases.Sensitivity;
import ma.prim.people.PersonGroup;
import ma.prim.reference.KnownCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that a contact becomes. What is absent is taken from the contact. */
@Schema(name = "ContactCase")
public record ContactCase(
    @Schema(description = "Default: the contact's. Another, where somebody came for a relative.")
        UUID person,
    @Schema(description = "Default: the contact's.", examples = "ADM.CIVIL")
        @KnownCode(KnownCode.Kind.NEED)
        String need,
    @Size(max = 10) List<@NotNull @KnownCode(KnownCode.Kind.NEED) String> furtherNeeds,
    @Schema(description = "Default: the contact's, else the person's.") PersonGroup group,
    @Schema(description = "Default: the contact's.") Channel channel,
    @Schema(description = "Default: the contact's.") HeardOf heardOf,
    @Schema(description = "Default: the contact's.") @KnownCode(KnownCode.Kind.LANGUAGE)
        String language,
    Boolean interpreterNeeded,
    @Schema(description = "Default: the need's priority.") Priority priority,
    @Size(max = 8000) String summary,
    @Schema(description = "Default: restricted for minors and protection needs.")
        Sensitivity sensitivity,
    @Size(max = 20) List<@NotNull UUID> excludedOfficers,
    LocalDate nextReview,
    Boolean isTest) {

  UUID personOf(ContactFields contact) {
    return person == null ? contact.person() : person;
  }

  String needOf(ContactFields contact) {
    return need == null ? contact.need() : need;
  }

  NewCase in(String cell, ContactFields contact) {
    return new NewCase(
        cell,
        personOf(contact),
        needOf(contact),
        furtherNeeds,
        // Who came for another is of a group of her own.
        group == null && person == null ? contact.group() : group,
        channel == null ? contact.channel() : channel,
        heardOf == null ? contact.heardOf() : heardOf,
        language == null ? contact.language() : language,
        interpreterNeeded,
        priority,
        summary,
        sensitivity,
        excludedOfficers,
        nextReview,
        Boolean.TRUE.equals(isTest) || Boolean.TRUE.equals(contact.isTest()));
  }
}
