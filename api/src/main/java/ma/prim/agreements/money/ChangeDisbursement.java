package ma.prim.agreements.money;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ma.prim.agreements.Agreement;
import ma.prim.agreements.AgreementDoor;
import ma.prim.agreements.papers.AgreementDocuments;
import ma.prim.agreements.parties.Parties;
import ma.prim.http.MergePatch;
import ma.prim.http.Preconditions;
import ma.prim.http.Problem;
import ma.prim.http.Violation;
import ma.prim.http.Words;
import org.hibernate.Session;

/** Plans payments and says what has become of them. */
@Singleton
class ChangeDisbursement {
  private final AgreementDoor door;
  private final Parties parties;
  private final Budgets budgets;
  private final AgreementDocuments documents;
  private final Preconditions preconditions;
  private final Session session;
  private final InstantSource clock;

  ChangeDisbursement(
      AgreementDoor door,
      Parties parties,
      Budgets budgets,
      AgreementDocuments documents,
      Preconditions preconditions,
      Session session,
      InstantSource clock) {
    this.door = door;
    this.parties = parties;
    this.budgets = budgets;
    this.documents = documents;
    this.preconditions = preconditions;
    this.session = session;
    this.clock = clock;
  }

  Disbursement require(UUID agreement, UUID id) {
    Disbursement found = session.find(Disbursement.class, id);
    if (found == null || !found.agreement().equals(agreement)) {
      throw Problem.notFound();
    }
    return found;
  }

  Disbursement plan(UUID id, DisbursementFields body) {
    Agreement agreement = door.managed(id);
    door.requireNoAmendment(agreement);
    check(id, body);
    Disbursement disbursement = new Disbursement(id, body, clock.instant());
    session.persist(disbursement);
    record(agreement, disbursement, "planned");
    return disbursement;
  }

  Disbursement update(UUID id, UUID disbursement, MergePatch<DisbursementFields> patch) {
    return change(
        id,
        disbursement,
        "updated",
        one -> {
          DisbursementFields fields = patch.applyTo(one.fields());
          one.requirePlanned();
          check(id, fields);
          one.write(fields);
        });
  }

  Disbursement pay(UUID id, UUID disbursement, Payment payment) {
    return change(
        id,
        disbursement,
        "done",
        one -> {
          one.requirePlanned();
          check(id, one, payment);
          one.pay(payment);
        });
  }

  Disbursement cancel(UUID id, UUID disbursement) {
    return change(id, disbursement, "cancelled", Disbursement::cancel);
  }

  private Disbursement change(
      UUID id, UUID disbursementId, String word, Consumer<Disbursement> change) {
    Agreement agreement = door.managed(id);
    Disbursement disbursement = require(id, disbursementId);
    preconditions.check(disbursement.version());
    change.accept(disbursement);
    record(agreement, disbursement, word);
    return disbursement;
  }

  private void record(Agreement agreement, Disbursement disbursement, String word) {
    session.flush();
    door.record(
        agreement, Disbursement.RESOURCE, disbursement.id(), word, Words.of(disbursement.status()));
  }

  private void check(UUID agreement, DisbursementFields fields) {
    List<Violation> found = new ArrayList<>();
    if (!parties.institutionsOf(agreement).contains(fields.funder())) {
      found.add(Violation.at("/funder", "unknown_reference"));
    }
    if (fields.line() != null
        && budgets.of(List.of(agreement)).stream()
            .noneMatch(line -> line.fields().line().equals(fields.line()))) {
      found.add(Violation.at("/line", "unknown_reference"));
    }
    if (fields.planned().value().signum() <= 0) {
      found.add(Violation.at("/planned/amount", "too_small"));
    }
    refuse(found);
  }

  private void check(UUID agreement, Disbursement planned, Payment payment) {
    List<Violation> found = new ArrayList<>();
    if (payment.paidOn().isAfter(door.today())) {
      found.add(Violation.at("/paidOn", "not_in_the_past"));
    }
    if (payment.paid() != null && !payment.paid().currency().equals(planned.currency())) {
      found.add(Violation.at("/paid/currency", "other_currency"));
    }
    if (payment.paid() != null && payment.paid().value().signum() <= 0) {
      found.add(Violation.at("/paid/amount", "too_small"));
    }
    List<UUID> evidence = payment.evidence() == null ? List.of() : payment.evidence();
    if (evidence.isEmpty() && payment.reference() == null && planned.reference() == null) {
      found.add(Violation.at("/evidence", "required"));
    }
    found.addAll(documents.check(agreement, evidence, "/evidence/"));
    refuse(found);
  }

  private static void refuse(List<Violation> found) {
    if (!found.isEmpty()) {
      throw Problem.invalid(found);
    }
  }
}
