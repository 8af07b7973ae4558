package ma.prim.demo;

import ma.prim.people.PersonGroup;
import ma.prim.reference.Commune;
import ma.prim.tenancy.CellConfig;

/**
 * Where a household lives and comes from.
 *
 * @param cell that it goes to
 * @param origin where the family comes from; null for foreigners
 * @param lives the country they live in
 * @param from the country whose nationals they are
 * @param returnedFrom the country they came back from; null but for returnees
 */
record Home(
    PersonGroup group,
    CellConfig cell,
    Commune origin,
    Country lives,
    Country from,
    Country returnedFrom) {

  boolean isMoroccan() {
    return from.code().equals(Country.MOROCCO);
  }

  boolean isAbroad() {
    return !lives.code().equals(Country.MOROCCO);
  }
}
