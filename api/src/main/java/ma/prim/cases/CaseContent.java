package ma.prim.cases;

/** The free texts of a case, as they are sealed in the database. */
record CaseContent(
    String summary,
    String holdReason,
    String closureEvidence,
    String cancelReason,
    String reopenReason,
    String transferReason,
    String declineReason) {

  static CaseContent ofSummary(String summary) {
    return new CaseContent(summary, null, null, null, null, null, null);
  }

  CaseContent withSummary(String text) {
    return new CaseContent(
        text,
        holdReason,
        closureEvidence,
        cancelReason,
        reopenReason,
        transferReason,
        declineReason);
  }

  CaseContent withHoldReason(String text) {
    return new CaseContent(
        summary, text, closureEvidence, cancelReason, reopenReason, transferReason, declineReason);
  }

  CaseContent withClosureEvidence(String text) {
    return new CaseContent(
        summary, holdReason, text, cancelReason, reopenReason, transferReason, declineReason);
  }

  CaseContent withCancelReason(String text) {
    return new CaseContent(
        summary, holdReason, closureEvidence, text, reopenReason, transferReason, declineReason);
  }

  CaseContent withReopenReason(String text) {
    return new CaseContent(
        summary, holdReason, closureEvidence, cancelReason, text, transferReason, declineReason);
  }

  CaseContent withTransferReason(String text) {
    return new CaseContent(
        summary, holdReason, closureEvidence, cancelReason, reopenReason, text, null);
  }

  CaseContent withDeclineReason(String text) {
    return new CaseContent(
        summary, holdReason, closureEvidence, cancelReason, reopenReason, transferReason, text);
  }
}
