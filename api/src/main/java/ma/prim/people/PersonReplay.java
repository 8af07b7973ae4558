package ma.prim.people;

import jakarta.inject.Singleton;
import java.util.UUID;
import ma.prim.http.idempotency.ReplayGuard;

/** A file is shown again to those whose cells still know the person. */
@Singleton
class PersonReplay implements ReplayGuard {
  private final People people;

  PersonReplay(People people) {
    this.people = people;
  }

  @Override
  public String resource() {
    return "people";
  }

  @Override
  public boolean maySee(UUID id) {
    return people.find(id).isPresent();
  }
}
