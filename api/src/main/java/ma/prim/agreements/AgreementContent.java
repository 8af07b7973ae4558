package ma.prim.agreements;

/**
 * What of an agreement is sealed: names of people, and what only those who manage it read.
 *
 * @param statusReason why it was suspended or terminated
 */
record AgreementContent(Committee committee, String internalNote, String statusReason) {
  static final AgreementContent NONE = new AgreementContent(null, null, null);

  AgreementContent because(String reason) {
    return new AgreementContent(committee, internalNote, reason);
  }
}
