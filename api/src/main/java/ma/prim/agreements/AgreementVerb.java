package ma.prim.agreements;

import static ma.prim.agreements.AgreementStatus.ACTIVE;
import static ma.prim.agreements.AgreementStatus.COMPLETED;
import static ma.prim.agreements.AgreementStatus.DRAFT;
import static ma.prim.agreements.AgreementStatus.EXPIRED;
import static ma.prim.agreements.AgreementStatus.IN_REVIEW;
import static ma.prim.agreements.AgreementStatus.SIGNED;
import static ma.prim.agreements.AgreementStatus.SUSPENDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.prim.http.Problem;

/**
 * The state machine of an agreement, as far as people move it. Entry into force and expiry come by
 * themselves. An amendment lives with its parent: it is neither suspended nor completed alone.
 */
enum AgreementVerb {
  SUBMIT("submit", "submitAgreement", EnumSet.of(DRAFT), true),
  RETURN("return", "returnAgreement", EnumSet.of(IN_REVIEW), true),
  SIGN("sign", "signAgreement", EnumSet.of(IN_REVIEW), true),
  SUSPEND("suspend", "suspendAgreement", EnumSet.of(ACTIVE), false),
  RESUME("resume", "resumeAgreement", EnumSet.of(SUSPENDED), false),
  COMPLETE("complete", "completeAgreement", EnumSet.of(ACTIVE), false),
  TERMINATE("terminate", "terminateAgreement", EnumSet.of(SIGNED, ACTIVE, SUSPENDED), false),
  RENEW("renew", "renewAgreement", EnumSet.of(ACTIVE, COMPLETED, EXPIRED), false);

  private final String word;
  private final String operationId;
  private final Set<AgreementStatus> from;
  private final boolean ofAmendments;

  AgreementVerb(String word, String operationId, Set<AgreementStatus> from, boolean ofAmendments) {
    this.word = word;
    this.operationId = operationId;
    this.from = from;
    this.ofAmendments = ofAmendments;
  }

  String word() {
    return word;
  }

  String operationId() {
    return operationId;
  }

  private boolean isPossible(AgreementStatus status, AgreementType type) {
    boolean ofType = type != AgreementType.AMENDMENT || ofAmendments || isWithdrawal(status);
    return ofType && from.contains(status);
  }

  /** An amendment that was signed and is not in force yet can still be called off. */
  private boolean isWithdrawal(AgreementStatus status) {
    return this == TERMINATE && status == SIGNED;
  }

  /** Refuses a verb that the state machine does not have, naming those that it has. */
  void requireFrom(AgreementStatus status, AgreementType type) {
    if (!isPossible(status, type)) {
      throw Problem.invalidTransition(
          status.word(), possibleIn(status, type).stream().map(AgreementVerb::word).toList());
    }
  }

  static List<AgreementVerb> possibleIn(AgreementStatus status, AgreementType type) {
    return Stream.of(values()).filter(verb -> verb.isPossible(status, type)).toList();
  }
}
