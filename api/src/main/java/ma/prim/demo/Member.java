package ma.prim.demo;

import java.util.UUID;
import ma.prim.people.Gender;
import ma.prim.people.PersonFields;

/**
 * Somebody of a household, with the file that a cell opens.
 *
 * @param age in years, of which the file may know less
 */
record Member(UUID id, int age, PersonFields file) {
  static final int MAJORITY = 18;

  boolean isMinor() {
    return age < MAJORITY;
  }

  boolean isWoman() {
    return file.gender() == Gender.FEMALE && !isMinor();
  }

  boolean hasDied() {
    return file.deceasedOn() != null;
  }

  /** The first of the languages that the person speaks. */
  String language() {
    return file.languages().getFirst();
  }
}
