package ma.prim.people;

import java.util.UUID;

/**
 * What was told of people and is still shown to somebody. Answered by each feature that tells;
 * asked in the transaction in which a person takes her word back.
 */
public interface Disclosures {

  /** What was told under this consent is shown no longer. */
  void consentEnded(UUID person, UUID consent);

  /** Nothing of her is shown for this purpose any longer. */
  void objected(UUID person, Purpose purpose);
}
