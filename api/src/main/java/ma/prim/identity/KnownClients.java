package ma.prim.identity;

import ma.prim.access.Caller;

/**
 * Which machines of partners the region knows at this moment: what is not in its records is no
 * client, whatever its realm says.
 */
public interface KnownClients {

  /**
   * The region of the request is set and its database answers.
   *
   * @param claimed what the token says
   * @return the machine, with the institutions for which token and records agree that it acts
   * @throws ma.prim.http.Problem invalid token if it is unknown or revoked
   */
  Caller of(Caller claimed);
}
