package ma.prim.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.ETags;
import ma.prim.http.Tagged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's file, as the cells that know her read it. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
    @Schema(required = true) UUID id,
    @Schema(required = true) PersonGroup group,
    LocalDate groupSince,
    ReturneeKind returneeKind,
    @Schema(required = true) Names names,
    Boolean documented,
    Gender gender,
    @Schema(examples = "1984-05") String birthDate,
    Boolean birthDateEstimated,
    LocalDate deceasedOn,
    List<String> nationalities,
    String residenceCountry,
    String originCommune,
    List<String> languages,
    String address,
    List<ContactPoint> contacts,
    List<IdentityDocument> identityDocuments,
    @Schema(
            description =
                "Only for the manager and for the officer in charge of one of the person's cases.")
        List<Vulnerability> vulnerabilities,
    List<Relation> relations,
    Guardian guardian,
    @Schema(required = true) boolean concealed,
    @Schema(description = "To what the person has objected: her data is not used for it.")
        List<Purpose> objections,
    String note,
    @Schema(required = true) boolean isTest,
    @Schema(description = "Ids of those who were merged into this person; each may be unmerged.")
        List<UUID> merged,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant updatedAt,
    @Schema(required = true, description = "For `If-Match`.", examples = "\"3\"") String etag,
    @Schema(required = true, description = "The operations this caller may do with it now.")
        List<String> actions,
    @Schema(description = "The ids of what `include` asked for, by kind, newest first.")
        Map<String, List<UUID>> children,
    @Schema(description = "By id, what `include` asked for.") Map<String, Object> included)
    implements Tagged {

  /** The same as if it had still this version: what was only tried has made no other. */
  public PersonView at(long version) {
    return copy(ETags.of(version), children, included);
  }

  /** With what a screen shows besides. */
  PersonView with(Map<String, List<UUID>> children, Map<String, Object> included) {
    return copy(etag, children, included);
  }

  private PersonView copy(
      String etag, Map<String, List<UUID>> children, Map<String, Object> included) {
    return new PersonView(
        id,
        group,
        groupSince,
        returneeKind,
        names,
        documented,
        gender,
        birthDate,
        birthDateEstimated,
        deceasedOn,
        nationalities,
        residenceCountry,
        originCommune,
        languages,
        address,
        contacts,
        identityDocuments,
        vulnerabilities,
        relations,
        guardian,
        concealed,
        objections,
        note,
        isTest,
        merged,
        createdAt,
        updatedAt,
        etag,
        actions,
        children,
        included);
  }

  static PersonView from(
      Person person,
      PersonContent content,
      boolean showVulnerabilities,
      List<UUID> merged,
      List<Purpose> objections,
      String etag,
      List<String> actions) {
    return new PersonView(
        person.id(),
        person.group(),
        content.groupSince(),
        content.returneeKind(),
        content.names(),
        content.documented(),
        content.gender(),
        content.birthDate(),
        content.birthDateEstimated(),
        content.deceasedOn(),
        content.nationalities(),
        content.residenceCountry(),
        content.originCommune(),
        content.languages(),
        content.address(),
        content.contacts(),
        content.identityDocuments(),
        showVulnerabilities ? content.vulnerabilities() : null,
        content.relations(),
        content.guardian(),
        person.isConcealed(),
        objections,
        content.note(),
        person.isTest(),
        merged,
        person.createdAt(),
        person.updatedAt(),
        etag,
        actions,
        null,
        null);
  }
}
