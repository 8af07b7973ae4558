package ma.prim.institutions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What other features know of a partner institution.
 *
 * @param type code of a kind of institution
 * @param names language tag to text
 * @param parent the agency that it is a branch of; null for none
 * @param needs codes of what it serves; a family stands for all its needs
 * @param provinces ISO 3166-2 codes of the provinces that it serves as a whole
 * @param communes slugs of further communes that it serves
 */
public record InstitutionCard(
    UUID id,
    String type,
    Map<String, String> names,
    UUID parent,
    InstitutionStatus status,
    Set<String> needs,
    Set<String> provinces,
    Set<String> communes) {

  public InstitutionCard {
    names = Map.copyOf(names);
    needs = Set.copyOf(needs);
    provinces = Set.copyOf(provinces);
    communes = Set.copyOf(communes);
  }
}
