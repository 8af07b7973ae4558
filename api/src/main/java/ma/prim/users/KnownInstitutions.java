package ma.prim.users;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What is to be known of the institutions for which somebody may act. */
public interface KnownInstitutions {

  /** The names, by language, of those that there are; one statement. */
  Map<UUID, Map<String, String>> names(Collection<UUID> ids);

  /** Whether somebody may be given the role of partner there: it is there and not closed. */
  boolean isOpen(UUID id);
}
