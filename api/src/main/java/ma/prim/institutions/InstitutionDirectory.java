package ma.prim.institutions;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The region's partner institutions, as other features look them up; whoever asks. */
@Singleton
public class InstitutionDirectory {
  private final Institutions institutions;

  InstitutionDirectory(Institutions institutions) {
    this.institutions = institutions;
  }

  public Optional<InstitutionCard> find(UUID id) {
    return institutions.find(id).map(Institution::card);
  }

  /** Those of these ids that there are; one statement. */
  public Map<UUID, InstitutionCard> cards(Collection<UUID> ids) {
    return institutions.all(ids).stream()
        .map(Institution::card)
        .collect(Collectors.toUnmodifiableMap(InstitutionCard::id, Function.identity()));
  }
}
