package ma.prim.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.people.KnownPerson;
import ma.prim.reference.Need;
import ma.prim.reference.Needs;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.CurrentRegion;

/** Opens many cases at once, each as {@link OpenCase} opens one. */
@Singleton
public class OpenCases {
  private final Cases cases;
  private final CaseNumbers numbers;
  private final Needs needs;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Deadlines deadlines;

  OpenCases(
      Cases cases,
      CaseNumbers numbers,
      Needs needs,
      CurrentRegion region,
      SealedJson json,
      Deadlines deadlines) {
    this.cases = cases;
    this.numbers = numbers;
    this.needs = needs;
    this.region = region;
    this.json = json;
    this.deadlines = deadlines;
  }

  /** A case of somebody whom the cell knows; the body is valid. */
  public record Opening(UUID id, NewCase body, KnownPerson person) {}

  /**
   * @return what happened, to be recorded by the caller
   */
  public List<Change> open(List<Opening> openings, CellConfig cell, UUID opener, Instant at) {
    int year = LocalDate.ofInstant(at, region.get().zone()).getYear();
    List<String> taken = numbers.next(cell, year, openings.size());
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < openings.size(); i++) {
      Opening opening = openings.get(i);
      NewCase body = opening.body();
      KnownPerson person = opening.person();
      Need need = needs.find(body.need()).orElseThrow();
      CaseFile file =
          CaseFile.open(
              opening.id(),
              taken.get(i),
              cell.slug(),
              cell.province(),
              person.id(),
              body.fields(
                  person.group(),
                  OpenCase.usualPriority(need),
                  OpenCase.usualSensitivity(need, person)),
              Boolean.TRUE.equals(body.isTest()) || person.test(),
              opener,
              json,
              deadlines,
              at);
      cases.add(file);
      changes.add(file.opened());
    }
    return changes;
  }
}
