package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.users.KnownInstitutions;

/** Tells who keeps users what institutions there are. */
@Singleton
class InstitutionsForUsers implements KnownInstitutions {
  private final InstitutionDirectory directory;

  InstitutionsForUsers(InstitutionDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Map<UUID, Map<String, String>> names(Collection<UUID> ids) {
    return directory.cards(ids).entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, card -> card.getValue().names()));
  }

  @Override
  public boolean isOpen(UUID id) {
    return directory.find(id).filter(card -> card.status() != InstitutionStatus.CLOSED).isPresent();
  }
}
