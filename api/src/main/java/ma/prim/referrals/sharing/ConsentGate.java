package ma.prim.referrals.sharing;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.Consents;
import ma.prim.people.consents.SharedField;

/**
 * Lets nothing pass that the person has not agreed to: no consent for this recipient, these fields
 * and these papers, no sending. Where she could not be asked, the consent that says why (vital
 * interest, legal obligation) is held to the same list.
 */
@Singleton
public class ConsentGate {
  private final Consents consents;
  private final InstantSource clock;

  ConsentGate(Consents consents, InstantSource clock) {
    this.consents = consents;
    this.clock = clock;
  }

  /**
   * What may be told, under which consent.
   *
   * @param until its last day; null for none
   */
  public record Passed(
      UUID consent,
      ConsentBasis basis,
      LocalDate until,
      List<SharedField> fields,
      List<SharedDocument> documents) {}

  /**
   * The consent is held until the end of the transaction: whoever withdraws it meanwhile waits, and
   * finds what was sent under it.
   *
   * @throws Problem {@code consent_required}, with what of the request is not covered
   */
  public Passed require(Sharing sharing) {
    Optional<Consents.Permission> covering =
        consents.holdCovering(
            sharing.person(),
            sharing.purpose(),
            sharing.recipients(),
            sharing.consent(),
            clock.instant());
    Consents.Permission permission =
        covering.orElseThrow(() -> refused(List.of(Violation.at("/consent", "not_consented"))));
    List<SharedField> fields =
        sharing.fields() == null ? permission.fields() : List.copyOf(sharing.fields());
    List<SharedDocument> documents =
        sharing.documents() == null ? List.of() : List.copyOf(sharing.documents());
    List<Violation> beyond = new ArrayList<>();
    for (int index = 0; index < fields.size(); index++) {
      if (!permission.fields().contains(fields.get(index))) {
        beyond.add(Violation.at("/sharedFields/" + index, "not_consented"));
      }
    }
    for (int index = 0; index < documents.size(); index++) {
      if (!permission.documents().contains(documents.get(index).as())) {
        beyond.add(Violation.at("/sharedDocuments/" + index + "/as", "not_consented"));
      }
    }
    if (!beyond.isEmpty()) {
      throw refused(beyond);
    }
    return new Passed(
        permission.consent(),
        permission.basis(),
        permission.until(),
        fields.stream().distinct().sorted().toList(),
        documents);
  }

  private static Problem refused(List<Violation> why) {
    return new Problem(ProblemCode.CONSENT_REQUIRED, why, Map.of());
  }
}
