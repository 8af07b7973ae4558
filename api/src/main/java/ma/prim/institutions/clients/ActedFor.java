package ma.prim.institutions.clients;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.institutions.InstitutionStatus;

/** The institutions that a client is to act for: those of the region that are not closed. */
@Singleton
class ActedFor {
  private final InstitutionDirectory institutions;

  ActedFor(InstitutionDirectory institutions) {
    this.institutions = institutions;
  }

  /** The one that a path names, to be given something new. */
  void requireOpen(UUID institution) {
    InstitutionCard card = institutions.find(institution).orElseThrow(Problem::notFound);
    if (card.status() == InstitutionStatus.CLOSED) {
      throw Problem.invalidTransition("closed", List.of());
    }
  }

  /**
   * @param wanted in the order of the body
   * @param kept those that it acts for already, whatever has become of them
   */
  void requireKnown(Collection<UUID> wanted, Collection<UUID> kept) {
    Map<UUID, InstitutionCard> cards = institutions.cards(wanted);
    List<Violation> faults = new ArrayList<>();
    int index = 0;
    for (UUID one : wanted) {
      InstitutionCard card = cards.get(one);
      boolean closed = card == null || card.status() == InstitutionStatus.CLOSED;
      if (closed && !kept.contains(one)) {
        faults.add(Violation.at("/institutions/" + index, "unknown_reference"));
      }
      index++;
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
