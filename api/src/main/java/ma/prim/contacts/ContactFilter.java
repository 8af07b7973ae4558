package ma.prim.contacts;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Channel;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a counter filters contacts by; several values of one field mean any of them. */
public record ContactFilter(
    @QueryParam("person") @Parameter(description = "Contacts of this person.") UUID person,
    @QueryParam("case") @Parameter(description = "Contacts about this case.") UUID caseId,
    @QueryParam("cell") List<String> cell,
    @QueryParam("channel") List<Channel> channel,
    @QueryParam("need")
        @Parameter(description = "Code of a need, or of a family with all its needs.")
        List<String> need,
    @QueryParam("officer") @Parameter(description = "Subject of the officer who wrote it down.")
        List<UUID> officer,
    @QueryParam("occurredAfter") Instant occurredAfter,
    @QueryParam("occurredBefore") Instant occurredBefore) {

  static ContactFilter ofPerson(UUID person) {
    return new ContactFilter(person, null, null, null, null, null, null, null);
  }

  /** Whether it says anything that colleagues are not shown of what they may not read. */
  boolean asksForContent() {
    return person != null
        || caseId != null
        || need != null && !need.isEmpty()
        || officer != null && !officer.isEmpty();
  }
}
