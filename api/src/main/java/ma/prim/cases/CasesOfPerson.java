package ma.prim.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Paging;
import ma.prim.people.BesidePerson;

/** The newest cases of a person, as the list of cases shows them. */
@Singleton
class CasesOfPerson implements BesidePerson {
  private final CaseList cases;

  CasesOfPerson(CaseList cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public List<Beside> of(UUID person) {
    return cases.handle(CaseFilter.ofPerson(person), Paging.FIRST).items().stream()
        .map(view -> new Beside(view.id, view))
        .toList();
  }
}
