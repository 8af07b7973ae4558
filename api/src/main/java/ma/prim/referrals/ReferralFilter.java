package ma.prim.referrals;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.Priority;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What either side filters referrals by; several values of one field mean any of them. */
public record ReferralFilter(
    @QueryParam("box")
        @Parameter(
            description =
                "What others have sent to the caller's cells or institutions (the default), or what the"
                    + " caller's cells send.")
        ReferralBox box,
    @QueryParam("status") List<ReferralStatus> status,
    @QueryParam("need")
        @Parameter(description = "Code of a need, or of a family with all its needs.")
        List<String> need,
    @QueryParam("priority") List<Priority> priority,
    @QueryParam("overdue") @Parameter(description = "Whether the clock that runs has passed.")
        Boolean overdue,
    @QueryParam("waitingForMe")
        @Parameter(description = "Whether it is the turn of the side that the box shows.")
        Boolean waitingForMe,
    @QueryParam("case") @Parameter(description = "Of this case; in the outbox.") UUID caseId,
    @QueryParam("person") @Parameter(description = "Of this person; in the outbox.") UUID person,
    @QueryParam("cell")
        @Parameter(description = "The cell on the other side: that sent it, or receives it.")
        List<String> cell,
    @QueryParam("institution") @Parameter(description = "The institution that receives it.")
        List<UUID> institution,
    @QueryParam("partnerReference")
        @Parameter(description = "The receiver's own number.", example = "ANAPEC-2026-0417")
        String partnerReference,
    @QueryParam("number")
        @Parameter(description = "The referral with this number.", example = "NAD-R-2026-000123")
        String number,
    @QueryParam("sentAfter") @Parameter(description = "Sent at or after this time.")
        Instant sentAfter,
    @QueryParam("sentBefore") @Parameter(description = "Sent before this time.") Instant sentBefore,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("updatedBefore") @Parameter(description = "Changed before this time.")
        Instant updatedBefore,
    @QueryParam("dueAfter") @Parameter(description = "Due at this time or later.") Instant dueAfter,
    @QueryParam("dueBefore") @Parameter(description = "Due before this time.") Instant dueBefore,
    @QueryParam("isTest") Boolean isTest) {

  static ReferralFilter ofPerson(UUID person) {
    return new ReferralFilter(
        ReferralBox.OUTBOX,
        null,
        null,
        null,
        null,
        null,
        null,
        person,
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

  boolean isOutbox() {
    return box == ReferralBox.OUTBOX;
  }

  /** Names somebody or a case: only the sender has those. */
  boolean namesCase() {
    return caseId != null || person != null;
  }
}
