package ma.prim.trainings.certificates;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.prim.crypto.SealedJson;
import ma.prim.events.Change;
import ma.prim.events.Journal;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import ma.prim.tenancy.CurrentRegion;
import ma.prim.trainings.Coordination;
import ma.prim.trainings.EnrolmentStatus;
import ma.prim.trainings.enrolments.Enrolment;
import ma.prim.trainings.enrolments.EnrolmentView;
import ma.prim.trainings.enrolments.EnrolmentViews;
import ma.prim.trainings.enrolments.Enrolments;
import ma.prim.trainings.sessions.SessionStatus;
import ma.prim.trainings.sessions.Sessions;
import ma.prim.trainings.sessions.TrainingSession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Certifies that people have attended, and takes it back. */
@Singleton
class IssueCertificates {
  private final Sessions sessions;
  private final Enrolments enrolments;
  private final EnrolmentViews participants;
  private final Certificates certificates;
  private final CertificateNumbers numbers;
  private final CertificateSight sight;
  private final Coordination coordination;
  private final Preconditions preconditions;
  private final CurrentRegion region;
  private final SealedJson json;
  private final Journal journal;
  private final InstantSource clock;

  IssueCertificates(
      Sessions sessions,
      Enrolments enrolments,
      EnrolmentViews participants,
      Certificates certificates,
      CertificateNumbers numbers,
      CertificateSight sight,
      Coordination coordination,
      Preconditions preconditions,
      CurrentRegion region,
      SealedJson json,
      Journal journal,
      InstantSource clock) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.participants = participants;
    this.certificates = certificates;
    this.numbers = numbers;
    this.sight = sight;
    this.coordination = coordination;
    this.preconditions = preconditions;
    this.region = region;
    this.json = json;
    this.journal = journal;
    this.clock = clock;
  }

  /** For whom; all who have attended and have none, if nobody is named. */
  @Schema(name = "IssueCertificates")
  public record Whom(
      @Size(min = 1, max = 1000) @Schema(description = "Enrolments of who has attended.")
          List<@NotNull UUID> enrolments) {}

  /** Why it is not good any more. */
  @Schema(name = "RevokeCertificate")
  public record Why(
      @NotBlank @Size(max = 1000) @Schema(description = "Not public.", examples = "Présence notée par erreur")
          String reason) {}

  List<Certificate> issue(UUID id, Whom whom) {
    TrainingSession session = sessions.hold(id);
    coordination.require(session.province());
    if (session.status() != SessionStatus.COMPLETED) {
      throw Problem.invalidTransition(Words.of(session.status()), List.of());
    }
    List<Enrolment> attended =
        enrolments.held(id, Set.of(EnrolmentStatus.ATTENDED)).stream().toList();
    List<Enrolment> chosen = whom.enrolments() == null ? attended : chosen(whom, attended);
    Instant now = clock.instant();
    List<String> next = numbers.next(now.atZone(region.get().zone()).getYear(), chosen.size());
    Map<UUID, EnrolmentView.Participant> who = participants.participants(chosen);
    List<Certificate> issued = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Enrolment one = chosen.get(i);
      Certificate certificate =
          new Certificate(
              one,
              who.get(one.id()).name(),
              next.get(i),
              CertificateCode.next(region.get().config().iso()),
              coordination.me(),
              json,
              now);
      certificates.add(certificate);
      changes.add(one.certify(now));
      changes.add(certificate.issued());
      issued.add(certificate);
    }
    certificates.flush();
    changes.forEach(journal::record);
    return issued;
  }

  private static List<Enrolment> chosen(Whom whom, List<Enrolment> attended) {
    Set<UUID> named = new HashSet<>(whom.enrolments());
    List<Enrolment> chosen =
        attended.stream().filter(enrolment -> named.contains(enrolment.id())).toList();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < whom.enrolments().size(); i++) {
      UUID id = whom.enrolments().get(i);
      if (chosen.stream().noneMatch(enrolment -> enrolment.id().equals(id))) {
        found.add(Violation.at("/enrolments/" + i, "unknown_reference"));
      }
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
    return chosen;
  }

  Certificate revoke(UUID id, UUID certificate, Why why) {
    TrainingSession session = sessions.hold(id);
    Certificate found =
        certificates
            .find(id, certificate)
            .filter(one -> sight.sees(session, one))
            .orElseThrow(Problem::notFound);
    coordination.require(session.province());
    preconditions.check(found.version());
    Instant now = clock.instant();
    Change revoked = found.revoke(why.reason(), coordination.me(), json, now);
    Enrolment enrolment = enrolments.find(id, found.enrolment()).orElseThrow();
    Change uncertified = enrolment.uncertify(now);
    certificates.flush();
    journal.record(revoked);
    journal.record(uncertified);
    return found;
  }
}
