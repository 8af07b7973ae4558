package ma.prim.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.prim.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer must not forget.
 *
 * @param today which day it is in the region
 */
@Schema(name = "Agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaView(
    @Schema(required = true, description = "Which day it is in the region.") LocalDate today,
    @Schema(
            required = true,
            description =
                "Cases with a deadline today, and those on hold that should be looked at again.")
        Cases dueToday,
    @Schema(required = true, description = "Cases with a deadline later this week, up to Sunday.")
        Cases dueThisWeek,
    @Schema(required = true, description = "Cases with a deadline that has passed.") Cases overdue,
    @Schema(required = true, description = "Open cases that no officer is in charge of.")
        Cases unassigned,
    @Schema(required = true, description = "Open tasks due by the end of the week, or before.")
        Tasks tasks,
    @Schema(description = "By id or code, what include asked for.") Map<String, Object> included) {

  /** The first cases of a list, and how many there are. */
  @Schema(name = "AgendaCases")
  public record Cases(
      @Schema(required = true) Page.Count count, @Schema(required = true) List<CaseView> items) {
    static Cases of(Page<CaseView> page) {
      return new Cases(page.count(), page.items());
    }
  }

  /** The first tasks, and how many there are. */
  @Schema(name = "AgendaTasks")
  public record Tasks(
      @Schema(required = true) Page.Count count,
      @Schema(required = true) List<CaseTaskView> items) {
    static Tasks of(Page<CaseTaskView> page) {
      return new Tasks(page.count(), page.items());
    }
  }
}
