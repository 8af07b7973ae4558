package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.institutions.Receptivity;
import ma.prim.people.Purpose;
import ma.prim.people.consents.Recipient;
import ma.prim.tenancy.CurrentRegion;

/** Finds out who a referral may go to, and under which names a person may have agreed to it. */
@Singleton
class Receivers {
  private static final String UNKNOWN = "unknown_reference";

  private final CurrentRegion region;
  private final InstitutionDirectory institutions;
  private final Receptivity receptivity;

  Receivers(CurrentRegion region, InstitutionDirectory institutions, Receptivity receptivity) {
    this.region = region;
    this.institutions = institutions;
    this.receptivity = receptivity;
  }

  /**
   * The receiver that is named.
   *
   * @param pointer to where it is named
   * @param notTo the cell that sends
   */
  Receiver find(ReceiverFields named, String pointer, String notTo) {
    if (named.kind() == ReceiverKind.REGION) {
      return region(named, pointer);
    }
    if (named.region() != null) {
      throw Problem.invalid(Violation.at(pointer + "/region", "invalid"));
    }
    boolean cell = named.kind() == ReceiverKind.CELL;
    String member = pointer + (cell ? "/cell" : "/institution");
    if ((cell ? named.cell() : named.institution()) == null) {
      throw Problem.invalid(Violation.at(member, "required"));
    }
    if ((cell ? named.institution() : named.cell()) != null) {
      throw Problem.invalid(Violation.at(pointer + (cell ? "/institution" : "/cell"), "invalid"));
    }
    Optional<Receiver> found =
        cell
            ? region
                .get()
                .config()
                .cell(named.cell())
                .filter(other -> !other.slug().equals(notTo))
                .map(Receiver::of)
            : institutions.find(named.institution()).map(card -> Receiver.ofInstitution(card.id()));
    return found.orElseThrow(() -> Problem.invalid(Violation.at(member, UNKNOWN)));
  }

  /** Which cells another region has is known there only: whoever it has not is nobody's wish. */
  private Receiver region(ReceiverFields named, String pointer) {
    if (named.region() == null) {
      throw Problem.invalid(Violation.at(pointer + "/region", "required"));
    }
    if (named.institution() != null) {
      throw Problem.invalid(Violation.at(pointer + "/institution", "invalid"));
    }
    return region
        .get()
        .config()
        .peer(named.region())
        .map(peer -> Receiver.ofRegion(peer.region(), named.cell()))
        .orElseThrow(() -> Problem.invalid(Violation.at(pointer + "/region", UNKNOWN)));
  }

  /** Who should serve the person instead: anybody but who says so, and who asked. */
  Receiver findElsewhere(ReceiverFields named, Referral rejected) {
    Receiver elsewhere = find(named, "/redirect", rejected.fromCell());
    if (elsewhere.code().equals(rejected.to().code())) {
      throw Problem.invalid(Violation.at("/redirect", "invalid"));
    }
    return elsewhere;
  }

  /** Refuses to send to an institution that takes no referrals now. */
  void requireTakesReferrals(Receiver receiver) {
    if (receiver.kind() != ReceiverKind.INSTITUTION) {
      return;
    }
    Receptivity.Answer answer = receptivity.of(receiver.institution());
    if (answer != Receptivity.Answer.OPEN) {
      throw new Problem(
          ProblemCode.RECEIVER_UNAVAILABLE,
          List.of(Violation.at("/to/institution", Words.of(answer))),
          Map.of());
    }
  }

  Purpose purpose(Receiver receiver) {
    return switch (receiver.kind()) {
      case CELL -> Purpose.OTHER_CELL;
      case INSTITUTION -> Purpose.REFERRAL;
      case REGION -> Purpose.OTHER_REGION;
    };
  }

  /**
   * Under which names a person may have agreed to this receiver: its own, and that of the agency it
   * is a branch of. A branch to which another of the same agency has redirected her is covered by
   * what she agreed to for that one.
   *
   * @param replaced the referral that this one takes the place of; null for none
   */
  List<Recipient> recipients(Receiver receiver, Referral replaced) {
    if (receiver.kind() == ReceiverKind.CELL) {
      return List.of(Recipient.cell(receiver.cell()));
    }
    if (receiver.kind() == ReceiverKind.REGION) {
      return List.of(Recipient.region(receiver.region()));
    }
    List<UUID> ids = new ArrayList<>(List.of(receiver.institution()));
    UUID agency = agencyOf(receiver.institution());
    if (agency != null) {
      ids.add(agency);
    }
    if (replaced != null && isRedirected(replaced, receiver) && isOfAgency(replaced, receiver)) {
      ids.add(replaced.to().institution());
    }
    return ids.stream().map(id -> Recipient.institution(id.toString())).toList();
  }

  private static boolean isRedirected(Referral replaced, Receiver receiver) {
    return replaced.to().kind() == ReceiverKind.INSTITUTION
        && receiver.code().equals(replaced.redirectCode());
  }

  /** Branches of one agency, or a branch and its agency. */
  private boolean isOfAgency(Referral replaced, Receiver receiver) {
    UUID one = replaced.to().institution();
    UUID other = receiver.institution();
    UUID agency = agencyOf(one);
    return other.equals(agency)
        || one.equals(agencyOf(other))
        || agency != null && agency.equals(agencyOf(other));
  }

  private UUID agencyOf(UUID institution) {
    return institutions.find(institution).map(InstitutionCard::parent).orElse(null);
  }

  /** What a screen shows of who is named by these referrals, by slug or id. */
  Map<String, Object> cards(List<ReferralView> views) {
    Map<String, Object> cards = new LinkedHashMap<>();
    views.stream()
        .flatMap(view ->
            Stream.of(
                view.fromRegion == null ? view.from : null,
                view.to.kind() == ReceiverKind.CELL ? view.to.cell() : null))
        .filter(Objects::nonNull)
        .flatMap(slug -> region.get().config().cell(slug).stream())
        .forEach(cell -> cards.put(cell.slug(), Map.of("id", cell.slug(), "names", cell.names())));
    Set<UUID> named =
        views.stream()
            .flatMap(view ->
                Stream.of(
                    view.to.institution(),
                    view.redirect == null ? null : view.redirect.institution()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    institutions
        .cards(named)
        .forEach((id, card) ->
            cards.put(id.toString(), Map.of("id", id, "type", card.type(), "names", card.names())));
    views.forEach(view -> otherRegion(view, cards));
    return cards;
  }

  private void otherRegion(ReferralView view, Map<String, Object> cards) {
    String slug = view.fromRegion == null ? view.to.region() : view.fromRegion;
    Optional.ofNullable(slug)
        .flatMap(region.get().config()::peer)
        .ifPresent(peer -> cards.put(slug, Map.of("id", slug, "names", peer.names())));
  }
}
