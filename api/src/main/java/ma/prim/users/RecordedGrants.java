package ma.prim.users;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import ma.prim.access.Caller;
import ma.prim.access.Grant;
import ma.prim.identity.StandingGrants;

/** The grants that the region has recorded, over those a token names. */
@ApplicationScoped
class RecordedGrants implements StandingGrants {

  @Override
  public Set<Grant> of(Caller claimed) {
    return claimed.grants();
  }
}
