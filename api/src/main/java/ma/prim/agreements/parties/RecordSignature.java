package ma.prim.agreements.parties;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.AgreementStatus;
import ma.prim.agreements.EnterIntoForce;
import ma.prim.agreements.papers.AgreementDocuments;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.ProblemCode;
import ma.prim.http.Violation;

/**
 * Records that a party has signed. The agreement's row is held, so that of two signatures at once
 * one sees the other, and the one that fills the quorum knows it.
 */
@Singleton
class RecordSignature {
  private final AgreementDoor door;
  private final Parties parties;
  private final AgreementDocuments documents;
  private final EnterIntoForce enterIntoForce;
  private final Preconditions preconditions;
  private final InstantSource clock;

  RecordSignature(
      AgreementDoor door,
      Parties parties,
      AgreementDocuments documents,
      EnterIntoForce enterIntoForce,
      Preconditions preconditions,
      InstantSource clock) {
    this.door = door;
    this.parties = parties;
    this.documents = documents;
    this.enterIntoForce = enterIntoForce;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  Signature handle(UUID id, SignatureFields body) {
    Agreement agreement = door.managed(id);
    boolean open =
        agreement.status() == AgreementStatus.IN_REVIEW
            || agreement.status() == AgreementStatus.SIGNED;
    if (!open) {
      throw door.refusedIn(agreement);
    }
    check(agreement, body);
    if (parties.signed(List.of(id)).contains(body.party())) {
      throw new Problem(ProblemCode.CONFLICT);
    }
    Signature signature = new Signature(id, body, door.me(), clock.instant());
    parties.add(signature);
    door.record(agreement, Signature.RESOURCE, signature.id(), "recorded", null);
    enterIntoForce.afterSignature(agreement);
    return signature;
  }

  void withdraw(UUID id, UUID signatureId) {
    Agreement agreement = door.managed(id);
    Signature signature = parties.signature(id, signatureId).orElseThrow(Problem::notFound);
    preconditions.check(Signature.VERSION);
    if (!agreement.status().isUnsigned()) {
      throw door.refusedIn(agreement);
    }
    parties.remove(signature);
    door.record(agreement, Signature.RESOURCE, signatureId, "withdrawn", null);
  }

  private void check(Agreement agreement, SignatureFields body) {
    List<Violation> found = new ArrayList<>();
    Optional<Party> party = parties.find(agreement.id(), body.party());
    if (party.isEmpty()) {
      found.add(Violation.at("/party", "unknown_reference"));
    } else if (!party.get().signs()) {
      found.add(Violation.at("/party", "does_not_sign"));
    }
    if (body.signedOn() != null && body.signedOn().isAfter(door.today())) {
      found.add(Violation.at("/signedOn", "not_in_the_past"));
    }
    if (body.document() != null && !documents.has(agreement.id(), body.document())) {
      found.add(Violation.at("/document", "unknown_reference"));
    }
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
