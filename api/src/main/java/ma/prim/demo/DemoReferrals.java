package ma.prim.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.prim.cases.Deed;
import ma.prim.cases.EarlierCase;
import ma.prim.identity.realm.DemoPartner;
import ma.prim.institutions.InstitutionCard;
import ma.prim.institutions.InstitutionDirectory;
import ma.prim.institutions.InstitutionStatus;
import ma.prim.people.PersonFields;
import ma.prim.people.Purpose;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.ConsentFields;
import ma.prim.people.consents.ConsentForm;
import ma.prim.people.consents.EarlierConsents;
import ma.prim.people.consents.Recipient;
import ma.prim.people.consents.SharedField;
import ma.prim.referrals.EarlierReferral;
import ma.prim.referrals.EarlierReferrals;
import ma.prim.referrals.ReceiverFields;
import ma.prim.referrals.ReceiverKind;
import ma.prim.referrals.ReferralStatus;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.Region;
import ma.prim.tenancy.RegionConfig;

/** Writes referrals in every state, to cells and to institutions. */
@Singleton
class DemoReferrals {
  private static final int EACH_STATE = 4;
  private static final Duration LONGEST_PACE = Duration.ofHours(6);
  private static final int STEPS = 6;

  /** One that is requested goes to another region. */
  private static final int ABROAD = ReferralStatus.REQUESTED.ordinal();

  private final EarlierReferrals referrals;
  private final EarlierConsents consents;
  private final InstitutionDirectory directory;

  DemoReferrals(
      EarlierReferrals referrals, EarlierConsents consents, InstitutionDirectory directory) {
    this.referrals = referrals;
    this.consents = consents;
    this.directory = directory;
  }

  /** Once: what is there already is left as it is. */
  void write(Region region, DemoRegion demo, Instant now) {
    List<EarlierCase> open = demo.cases().stream().filter(DemoReferrals::isOpen).toList();
    if (open.isEmpty() || referrals.has(open.getFirst().id())) {
      return;
    }
    Map<UUID, PersonFields> files =
        demo.households().stream()
            .flatMap(household -> household.members().stream())
            .collect(Collectors.toMap(Member::id, Member::file));
    DemoOfficers officers = new DemoOfficers(region.config());
    List<InstitutionCard> institutions = active(region);
    ReferralStatus[] states = ReferralStatus.values();
    for (int number = 0; number < Math.min(open.size(), EACH_STATE * states.length); number++) {
      EarlierCase one = open.get(number);
      boolean toInstitution = number / states.length % 2 == 1 && !institutions.isEmpty();
      Receiving to =
          number == ABROAD && !region.config().peers().isEmpty()
              ? beyond(region.config().peers().getFirst())
              : toInstitution
                  ? at(institutions.get(number % institutions.size()), officers)
                  : in(region.config().cells(), one.cell(), number, officers);
      if (to != null) {
        write(region, one, to, files, states[number % states.length], number, now);
      }
    }
  }

  /** Who receives, and who there answers. */
  private record Receiving(ReceiverFields fields, Recipient recipient, UUID officer) {}

  private static Receiving at(InstitutionCard card, DemoOfficers officers) {
    return new Receiving(
        new ReceiverFields(ReceiverKind.INSTITUTION, null, card.id()),
        Recipient.institution(card.id().toString()),
        officers.partner(card.id()));
  }

  /** It is brought there as any other, once both regions serve. */
  private static Receiving beyond(RegionConfig.Peer peer) {
    return new Receiving(
        new ReceiverFields(ReceiverKind.REGION, null, null, peer.region()),
        Recipient.region(peer.region()),
        null);
  }

  /** Null where there is no other cell. */
  private static Receiving in(
      List<CellConfig> cells, String sender, int number, DemoOfficers officers) {
    List<CellConfig> others = cells.stream().filter(cell -> !cell.slug().equals(sender)).toList();
    if (others.isEmpty()) {
      return null;
    }
    String slug = others.get(number % others.size()).slug();
    return new Receiving(
        new ReceiverFields(ReceiverKind.CELL, slug, null),
        Recipient.cell(slug),
        officers.agent(slug));
  }

  private void write(
      Region region,
      EarlierCase one,
      Receiving to,
      Map<UUID, PersonFields> files,
      ReferralStatus status,
      int number,
      Instant now) {
    UUID person = one.opening().person();
    CellConfig cell = region.config().cell(one.cell()).orElseThrow();
    Instant at = one.openedAt();
    Duration left = Duration.between(at, now).dividedBy(STEPS);
    UUID consent = consents.take(person, consent(to.recipient()), cell, one.opener(), at);
    referrals.take(
        new EarlierReferral(
            one.id(),
            to.fields(),
            consent,
            files.get(person),
            "Demande d’accompagnement (démonstration)",
            status,
            one.opener(),
            to.officer(),
            at,
            left.compareTo(LONGEST_PACE) < 0 ? left : LONGEST_PACE,
            "DEMO-" + number));
  }

  private static ConsentFields consent(Recipient recipient) {
    return new ConsentFields(
        null,
        switch (recipient.kind()) {
          case INSTITUTION -> Purpose.REFERRAL;
          case REGION -> Purpose.OTHER_REGION;
          default -> Purpose.OTHER_CELL;
        },
        ConsentBasis.CONSENT,
        List.of(recipient),
        List.of(SharedField.NAMES, SharedField.GENDER, SharedField.NEED),
        null,
        null,
        null,
        ConsentForm.ORAL,
        null,
        null,
        "ary",
        null);
  }

  private List<InstitutionCard> active(Region region) {
    List<UUID> ids = DemoPartner.of(region.slug()).stream().map(DemoPartner::id).toList();
    Map<UUID, InstitutionCard> cards = directory.cards(ids);
    return ids.stream()
        .map(cards::get)
        .filter(card -> card != null && card.status() == InstitutionStatus.ACTIVE)
        .toList();
  }

  /** Cases that are their first cell's, and on which it works. */
  private static boolean isOpen(EarlierCase one) {
    return one.steps().stream()
        .map(EarlierCase.Step::deed)
        .noneMatch(deed ->
            deed instanceof Deed.Close
                || deed instanceof Deed.Cancel
                || deed instanceof Deed.Offer);
  }
}
