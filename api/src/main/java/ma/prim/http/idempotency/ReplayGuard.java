package ma.prim.http.idempotency;

import java.util.UUID;

/**
 * Says whether this caller may still see a resource, before an answer about it is given again. A
 * feature whose resources have rules beyond the cell's gives a bean of this type.
 */
public interface ReplayGuard {

  /** The plural noun of the resource: {@code cases}. */
  String resource();

  /** Asked in a reading transaction, with the caller's scope. */
  boolean maySee(UUID id);
}
