package ma.prim.referrals;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.audit.AccessLog;
import ma.prim.crypto.SealedJson;
import ma.prim.http.ETags;
import ma.prim.tenancy.CurrentRegion;

/** Shows referrals to either side; whose data they show stands in the access log. */
@Singleton
class ReferralViews {
  private final Referrals referrals;
  private final ReferralAccess access;
  private final AccessLog accessLog;
  private final SealedJson json;
  private final CurrentRegion region;
  private final InstantSource clock;

  ReferralViews(
      Referrals referrals,
      ReferralAccess access,
      AccessLog accessLog,
      SealedJson json,
      CurrentRegion region,
      InstantSource clock) {
    this.referrals = referrals;
    this.access = access;
    this.accessLog = accessLog;
    this.json = json;
    this.region = region;
    this.clock = clock;
  }

  /** One, with everything that its reader may see. */
  ReferralView of(Referral referral) {
    Set<ReferralSide> sides = access.sides(referral);
    noteInstitutions(sides.contains(ReferralSide.SENDER) ? List.of() : List.of(referral));
    ReferralView view =
        sides.contains(ReferralSide.SENDER)
            ? toSender(referral, replacedBy(List.of(referral.id())), true)
            : toReceiver(referral);
    return tagged(view, referral, sides);
  }

  /** Those of a box; to their sender without what was shared, which stands in the case. */
  List<ReferralView> of(List<Referral> all, ReferralBox box) {
    Map<UUID, UUID> replacedBy =
        box == ReferralBox.OUTBOX ? replacedBy(all.stream().map(Referral::id).toList()) : Map.of();
    noteInstitutions(box == ReferralBox.INBOX ? all : List.of());
    return all.stream()
        .map(referral ->
            box == ReferralBox.OUTBOX
                ? tagged(
                    toSender(referral, replacedBy, false), referral, Set.of(ReferralSide.SENDER))
                : tagged(toReceiver(referral), referral, Set.of(ReferralSide.RECEIVER)))
        .toList();
  }

  ReferralView of(ReferralHeader header) {
    return ReferralView.header(header).with(ETags.of(header.version()), List.of());
  }

  private ReferralView tagged(ReferralView view, Referral referral, Set<ReferralSide> sides) {
    return view.with(ETags.of(referral.version()), access.actions(referral, sides));
  }

  private Map<UUID, UUID> replacedBy(List<UUID> ids) {
    return referrals.replacing(ids).stream()
        .collect(
            Collectors.toMap(
                Referrals.Replacement::replaced,
                Referrals.Replacement::by,
                (one, same) -> one,
                HashMap::new));
  }

  private ReferralView toSender(Referral referral, Map<UUID, UUID> replacedBy, boolean withShared) {
    accessLog.readCases(List.of(referral.caseId()));
    ReferralView view =
        ReferralView.toSender(
            referral, referral.content(json), withShared ? referral.shared(json) : null);
    view.replacedBy = replacedBy.get(referral.id());
    return view;
  }

  private ReferralView toReceiver(Referral referral) {
    LocalDate today = today();
    if (referral.isWithheld(today)) {
      return ReferralView.withheld(referral);
    }
    if (referral.isShownToReceiver(today)) {
      noteDisclosure(referral);
      return ReferralView.toReceiver(referral, referral.content(json), referral.shared(json));
    }
    return ReferralStatus.UNANSWERED.contains(referral.status())
        ? ReferralView.previewed(referral, referral.content(json))
        : ReferralView.closed(referral);
  }

  /** That the receiver was shown what was shared: the person is told who, what and when. */
  void noteDisclosure(Referral referral) {
    if (referral.fromRegion() != null) {
      // The file is in the other region: what is noted here is which referral of hers was read.
      accessLog.note(Map.of("referral", referral.id().toString()));
      return;
    }
    accessLog.readPeople(List.of(referral.person()));
    accessLog.readCases(List.of(referral.caseId()));
  }

  /** For which institutions somebody is shown something; a cell stands in the entry by itself. */
  void noteInstitutions(List<Referral> received) {
    LocalDate today = today();
    String institutions =
        received.stream()
            .filter(referral -> referral.isShownToReceiver(today))
            .map(Referral::to)
            .filter(to -> to.kind() == ReceiverKind.INSTITUTION)
            .map(Receiver::code)
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    if (!institutions.isEmpty()) {
      accessLog.note(Map.of("institution", institutions));
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), region.get().zone());
  }
}
