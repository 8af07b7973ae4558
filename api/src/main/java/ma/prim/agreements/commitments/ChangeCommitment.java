package ma.prim.agreements.commitments;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementType;
import ma.prim.agreements.papers.AgreementDocuments;
import ma.prim.agreements.parties.Parties;
import ma.prim.agreements.parties.Party;
import ma.prim.crypto.SealedJson;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;

/** Writes what parties promise while nothing is signed, and how far they keep it afterwards. */
@Singleton
class ChangeCommitment {
  private final AgreementDoor door;
  private final Commitments commitments;
  private final Parties parties;
  private final AgreementDocuments documents;
  private final Preconditions preconditions;
  private final SealedJson json;
  private final InstantSource clock;

  ChangeCommitment(
      AgreementDoor door,
      Commitments commitments,
      Parties parties,
      AgreementDocuments documents,
      Preconditions preconditions,
      SealedJson json,
      InstantSource clock) {
    this.door = door;
    this.commitments = commitments;
    this.parties = parties;
    this.documents = documents;
    this.preconditions = preconditions;
    this.json = json;
    this.clock = clock;
  }

  Commitment add(Agreement agreement, CommitmentFields body) {
    door.requireUnsigned(agreement);
    Party party = check(agreement, body);
    Commitment commitment = new Commitment(agreement, body, party.institution(), clock.instant());
    commitments.add(commitment);
    record(agreement, commitment, "added");
    return commitment;
  }

  Commitment update(Agreement agreement, UUID id, MergePatch<CommitmentFields> patch) {
    Commitment commitment = require(agreement, id);
    preconditions.check(commitment.version());
    CommitmentFields fields = patch.applyTo(commitment.fields());
    door.requireUnsigned(agreement);
    Party party = check(agreement, fields);
    commitment.write(fields, party.institution());
    commitments.changed(commitment);
    record(agreement, commitment, "updated");
    return commitment;
  }

  Commitment report(Agreement agreement, UUID id, CommitmentReport report) {
    Commitment commitment = require(agreement, id);
    door.requireReporter(agreement, commitment.institution());
    preconditions.check(commitment.version());
    if (!agreement.status().isLive()) {
      throw door.refusedIn(agreement);
    }
    List<Violation> found = new ArrayList<>();
    if (report.on() != null && report.on().isAfter(door.today())) {
      found.add(Violation.at("/on", "not_in_the_past"));
    }
    found.addAll(documents.check(agreement.id(), report.evidence(), "/evidence/"));
    refuse(found);
    commitment.report(report, door.today(), json);
    commitments.changed(commitment);
    record(agreement, commitment, "reported");
    return commitment;
  }

  void remove(Agreement agreement, UUID id) {
    Commitment commitment = require(agreement, id);
    preconditions.check(commitment.version());
    door.requireUnsigned(agreement);
    commitments.remove(commitment);
    record(agreement, commitment, "removed");
  }

  private Commitment require(Agreement agreement, UUID id) {
    return commitments.find(agreement.id(), id).orElseThrow(Problem::notFound);
  }

  private void record(Agreement agreement, Commitment commitment, String word) {
    door.record(
        agreement, Commitment.RESOURCE, commitment.id(), word, Words.of(commitment.fulfilment()));
  }

  /** A party of the agreement; of an amendment, also one of the agreement that it changes. */
  private Party check(Agreement agreement, CommitmentFields fields) {
    List<Violation> found = new ArrayList<>();
    boolean amends = agreement.type() == AgreementType.AMENDMENT;
    Optional<Party> party = parties.find(agreement.id(), fields.party());
    if (party.isEmpty() && amends) {
      party = parties.find(agreement.parent(), fields.party());
    }
    if (party.filter(Party::isIn).isEmpty()) {
      found.add(Violation.at("/party", "unknown_reference"));
    }
    if (fields.replaces() != null) {
      if (!amends) {
        found.add(Violation.at("/replaces", "only_in_amendments"));
      } else if (commitments.find(agreement.parent(), fields.replaces()).isEmpty()) {
        found.add(Violation.at("/replaces", "unknown_reference"));
      }
    }
    refuse(found);
    return party.orElseThrow();
  }

  private static void refuse(List<Violation> found) {
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
