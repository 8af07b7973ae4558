package ma.prim.agreements.parties;

/** What a party does in an agreement; the first four are those of IATI. */
public enum PartyRole {
  FUNDING("1"),
  ACCOUNTABLE("2"),
  EXTENDING("3"),
  IMPLEMENTING("4"),
  BENEFICIARY(null);

  private final String iati;

  PartyRole(String iati) {
    this.iati = iati;
  }

  /** The code of IATI's list of roles; null where it has none. */
  public String iati() {
    return iati;
  }
}
