package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Journal;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.EnrolmentView;
import ma.prim.trainings.enrolments.EnrolmentViews;

/** Takes certificates that were issued before they are written down. */
@Singleton
public class TakeCertificates {
  private final Certificates certificates;
  private final CertificateNumbers numbers;
  private final EnrolmentViews participants;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;

  TakeCertificates(
      Certificates certificates,
      CertificateNumbers numbers,
      EnrolmentViews participants,
      CurrentRegion region,
      SealedJson json,
      Journal journal) {
    this.certificates = certificates;
    this.numbers = numbers;
    this.participants = participants;
    this.region = region;
    this.json = json;
    this.journal = journal;
  }

  /** One for each of these, who have attended. */
  public void take(List<Enrolment> attended, UUID coordinator, Instant at) {
    List<String> next = numbers.next(at.atZone(region.get().zone()).getYear(), attended.size());
    Map<UUID, EnrolmentView.Participant> who = participants.participants(attended);
    for (int i = 0; i < attended.size(); i++) {
      Enrolment one = attended.get(i);
      Certificate certificate =
          new Certificate(
              one,
              who.get(one.id()).name(),
              next.get(i),
              CertificateCode.next(region.get().config().iso()),
              coordinator,
              json,
              at);
      certificates.add(certificate);
      journal.recordEarlier(one.certify(at), coordinator, at);
      journal.recordEarlier(certificate.issued(), coordinator, at);
    }
  }
}
