package ma.prim.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.prim.cases.EarlierCase;
import ma.prim.people.Purpose;
import ma.prim.people.consents.ConsentBasis;
import ma.prim.people.consents.ConsentFields;
import ma.prim.people.consents.ConsentForm;
import ma.prim.people.consents.EarlierConsents;
import ma.prim.people.consents.Recipient;
import ma.prim.people.consents.SharedField;
import ma.prim.rights.EarlierRequests;
import ma.prim.rights.NewSubjectRequest;
import ma.prim.rights.SubjectRequestKind;
import ma.prim.tenancy.CellConfig;
import ma.prim.tenancy.Region;

/** Writes what some of the made-up people agreed to, and what a few ask about their data. */
@Singleton
class DemoRights {
  private static final int ONE_IN = 5;
  private static final int IN_AN_EMERGENCY = 25;
  private static final int ASKS = 50;

  private final EarlierConsents consents;
  private final EarlierRequests requests;

  DemoRights(EarlierConsents consents, EarlierRequests requests) {
    this.consents = consents;
    this.requests = requests;
  }

  /** Once: what is there already is left as it is. */
  void write(Region region, List<EarlierCase> cases) {
    if (consents.has(cases.getFirst().opening().person())) {
      return;
    }
    SubjectRequestKind[] kinds = SubjectRequestKind.values();
    for (int number = 0; number < cases.size(); number += ONE_IN) {
      EarlierCase one = cases.get(number);
      UUID person = one.opening().person();
      CellConfig cell = region.config().cell(one.cell()).orElseThrow();
      Instant at = one.openedAt();
      consents.take(person, consent(number % IN_AN_EMERGENCY == 0), cell, one.opener(), at);
      if (number % ASKS == 0) {
        SubjectRequestKind kind = kinds[number / ASKS % kinds.length];
        Purpose purpose = kind == SubjectRequestKind.OBJECTION ? Purpose.STUDY : null;
        requests.take(
            new NewSubjectRequest(null, person, kind, purpose, null, null), cell, one.opener(), at);
      }
    }
  }

  private static ConsentFields consent(boolean inAnEmergency) {
    return new ConsentFields(
        null,
        Purpose.REFERRAL,
        inAnEmergency ? ConsentBasis.VITAL_INTEREST : ConsentBasis.CONSENT,
        List.of(new Recipient(Recipient.Kind.OTHER, null, "Croissant-Rouge marocain")),
        List.of(SharedField.NAMES, SharedField.NEED),
        null,
        null,
        null,
        inAnEmergency ? null : ConsentForm.ORAL,
        null,
        null,
        inAnEmergency ? null : "ary",
        inAnEmergency ? "Hospitalisation d’urgence" : null);
  }
}
