package ma.prim.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.Channel;
import ma.prim.cases.HeardOf;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import ma.prim.people.Gender;
import ma.prim.people.PersonGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact, as much of it as the caller may read. */
@Schema(
    name = "Contact",
    description =
        """
        A visit, a call or a message: the whole to the officers of its cell; `id`, `cell`, \
        `occurredAt` and `channel` to colleagues who may not read its case, or what it would become.\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactView(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "nador") String cell,
    @Schema(description = "Absent for somebody who stays unnamed.") UUID person,
    @Schema(name = "case", description = "What it was about, or has become.") @JsonProperty("case")
        UUID caseId,
    @Schema(description = "Subject of the officer who wrote it down.") UUID officer,
    @Schema(required = true) Instant occurredAt,
    @Schema(required = true) Channel channel,
    @Schema(examples = "ADM.CIVIL") String need,
    String language,
    ContactOutcome outcome,
    HeardOf heardOf,
    PersonGroup group,
    Gender gender,
    AgeBand ageBand,
    Integer headcount,
    @Schema(examples = "A014") String ticket,
    Instant arrivedAt,
    Instant servedAt,
    @Schema(description = "From 1 to 5.", examples = "4") Integer satisfaction,
    String note,
    Boolean isTest,
    @Schema(description = "When it was last changed.") Instant updatedAt,
    @Schema(description = "For `If-Match`.", examples = "\"3\"")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String etag,
    @Schema(description = "What this caller may do now.", examples = "open-case")
        List<String> actions,
    @Schema(description = "With `include`: what the screen shows besides, by id or code.")
        Map<String, Object> included)
    implements Tagged {

  /** What colleagues see of one that they do not read: that somebody was there. */
  static ContactView stub(Contact contact) {
    return new ContactView(
        contact.id(),
        contact.cell(),
        null,
        null,
        null,
        contact.occurredAt(),
        contact.channel(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static ContactView whole(Contact contact, ContactFields fields, List<String> actions) {
    return new ContactView(
        contact.id(),
        contact.cell(),
        fields.person(),
        fields.caseId(),
        contact.officer(),
        fields.occurredAt(),
        fields.channel(),
        fields.need(),
        fields.language(),
        fields.outcome(),
        fields.heardOf(),
        fields.group(),
        fields.gender(),
        fields.ageBand(),
        fields.headcount(),
        fields.ticket(),
        fields.arrivedAt(),
        fields.servedAt(),
        fields.satisfaction(),
        fields.note(),
        fields.isTest(),
        contact.updatedAt(),
        ETags.of(contact.version()),
        actions,
        null);
  }

  ContactView including(Map<String, Object> more) {
    return new ContactView(
        id,
        cell,
        person,
        caseId,
        officer,
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
        isTest,
        updatedAt,
        etag,
        actions,
        more);
  }

  /** What nobody can change through this view has no version. */
  @Override
  public String etag() {
    return etag == null ? "" : etag;
  }
}
