package ma.prim.contacts;

/** How old somebody looks, or says to be, who is not named; the words say from which age. */
public enum AgeBand {
  UNDER_12,
  FROM_12,
  FROM_18,
  FROM_25,
  FROM_60,
  UNKNOWN
}
