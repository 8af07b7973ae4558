package ma.prim.cases;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.UUID;
import ma.prim.events.Change;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.users.Officers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives a case to another officer of its cell. */
@Singleton
class AssignCase {
  private final Officers officers;
  private final InstantSource clock;

  AssignCase(Officers officers, InstantSource clock) {
    this.officers = officers;
    this.clock = clock;
  }

  /**
   * @param assignee subject of an officer of the case's cell
   */
  @Schema(name = "AssignCase")
  public record Body(@NotNull UUID assignee) {}

  Change apply(CaseFile file, Body body) {
    CaseVerb.ASSIGN.requireFrom(file.status());
    if (!officers.isOfficer(body.assignee(), file.cell())
        || file.excludedOfficers().contains(body.assignee())) {
      throw Problem.invalid(Violation.at("/assignee", "unknown_reference"));
    }
    return file.assign(body.assignee(), clock.instant());
  }
}
