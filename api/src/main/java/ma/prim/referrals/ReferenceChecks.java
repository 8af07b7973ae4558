package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.cases.ReferredCase;
import ma.prim.documents.HandedOnDocuments;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.people.consents.Consents;
import ma.prim.referrals.sharing.SharedDocument;

/** Refuses what a draft names and its sender does not have. */
@Singleton
class ReferenceChecks {
  private static final String UNKNOWN = "unknown_reference";

  private final Consents consents;
  private final HandedOnDocuments documents;

  ReferenceChecks(Consents consents, HandedOnDocuments documents) {
    this.consents = consents;
    this.documents = documents;
  }

  void require(ReferredCase matter, ReferralFields fields) {
    List<Violation> found = new ArrayList<>();
    if (fields.consent() != null && !consents.has(matter.person(), fields.consent())) {
      found.add(Violation.at("/consent", UNKNOWN));
    }
    List<SharedDocument> shared =
        fields.sharedDocuments() == null ? List.of() : fields.sharedDocuments();
    Map<UUID, HandedOnDocuments.Known> known =
        documents.of(matter.id(), shared.stream().map(SharedDocument::document).toList());
    for (int index = 0; index < shared.size(); index++) {
      if (!known.containsKey(shared.get(index).document())) {
        found.add(Violation.at("/sharedDocuments/" + index + "/document", UNKNOWN));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
