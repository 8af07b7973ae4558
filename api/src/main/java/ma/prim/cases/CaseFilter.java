package ma.prim.cases;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.people.PersonGroup;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a counter filters cases by; several values of one field mean any of them. */
public record CaseFilter(
    @QueryParam("status") List<CaseStatus> status,
    @QueryParam("need")
        @Parameter(description = "Code of a need, or of a family with all its needs.")
        List<String> need,
    @QueryParam("priority") List<Priority> priority,
    @QueryParam("assignee") @Parameter(description = "Subject of the officer in charge.")
        List<UUID> assignee,
    @QueryParam("unassigned")
        @Parameter(description = "Only cases that no officer is in charge of.")
        Boolean unassigned,
    @QueryParam("cell") List<String> cell,
    @QueryParam("channel") List<Channel> channel,
    @QueryParam("group") List<PersonGroup> group,
    @QueryParam("sensitivity") Sensitivity sensitivity,
    @QueryParam("person") @Parameter(description = "Cases of this person.") UUID person,
    @QueryParam("number") @Parameter(example = "NAD-2026-000123") String number,
    @QueryParam("openedAfter") Instant openedAfter,
    @QueryParam("openedBefore") Instant openedBefore,
    @QueryParam("updatedAfter") Instant updatedAfter,
    @QueryParam("closedAfter") Instant closedAfter,
    @QueryParam("closedBefore") Instant closedBefore,
    @QueryParam("overdue") @Parameter(description = "Whether a deadline has passed unmet.")
        Boolean overdue,
    @QueryParam("dueAfter") @Parameter(description = "Due at this time or later.") Instant dueAfter,
    @QueryParam("dueBefore") @Parameter(description = "Due before this time.") Instant dueBefore,
    @QueryParam("isTest") Boolean isTest) {

  static CaseFilter ofPerson(UUID person) {
    return new CaseFilter(
        null, null, null, null, null, null, null, null, null, person, null, null, null, null, null,
        null, null, null, null, null);
  }

  /**
   * Whether it says anything about content: then what may not be read must not show by its absence.
   */
  boolean asksForContent() {
    return some(status)
        || some(need)
        || some(priority)
        || some(assignee)
        || some(channel)
        || some(group)
        || unassigned != null
        || person != null
        || openedAfter != null
        || openedBefore != null
        || updatedAfter != null
        || closedAfter != null
        || closedBefore != null
        || overdue != null
        || dueAfter != null
        || dueBefore != null
        || isTest != null;
  }

  private static boolean some(List<?> values) {
    return values != null && !values.isEmpty();
  }
}
