package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import ma.prim.http.Paging;
import ma.prim.people.BesidePerson;

/** The newest referrals of a person that the caller's cells have sent. */
@Singleton
class ReferralsOfPerson implements BesidePerson {
  private final ReferralList list;

  ReferralsOfPerson(ReferralList list) {
    this.list = list;
  }

  @Override
  public String name() {
    return "referrals";
  }

  @Override
  public List<Beside> of(UUID person) {
    return list.handle(ReferralFilter.ofPerson(person), Paging.FIRST).items().stream()
        .map(view -> new Beside(view.id(), view))
        .toList();
  }
}
