package ma.prim.agreements.parties;

/** What an amendment makes of a party of the agreement that it changes. */
public enum PartyEffect {
  STAYS,
  JOINS,
  LEAVES
}
