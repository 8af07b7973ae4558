package ma.prim.identity;

import java.util.Set;
import ma.prim.access.Caller;
import ma.prim.access.Grant;

/**
 * What of a token's roles holds at this moment, as the region's own records say: a grant that was
 * taken away is out with the next request, whatever the token still says.
 */
public interface StandingGrants {

  /**
   * The region of the request is set and its database answers.
   *
   * @param claimed the caller with every role that the token names
   * @return those that hold now
   * @throws ma.prim.http.Problem invalid token if the user is disabled
   */
  Set<Grant> of(Caller claimed);
}
