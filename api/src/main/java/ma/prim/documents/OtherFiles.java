package ma.prim.documents;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Files of the store that belong to another feature: its bean of this type says which they are. */
public interface OtherFiles {

  /** Those of these files that something names; asked in a transaction, for the whole region. */
  Set<UUID> known(Collection<UUID> files);
}
