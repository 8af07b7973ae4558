package ma.prim.reference;

import java.util.List;

/**
 * An entry of the needs taxonomy.
 *
 * @param code stable key; {@code ADM.CIVIL}
 * @param parent code of the family; null for a family itself
 * @param groups the groups of people whom it concerns
 * @param sensitive whether a case of this need is restricted unless said otherwise (law 09-08,
 *     protection)
 * @param partnerTypes the types of institution that usually serve it
 * @param priority default priority of a case
 * @param respondDays working days in which the person is answered
 */
public record Need(
    String code,
    String parent,
    Labels labels,
    List<String> groups,
    boolean sensitive,
    List<String> partnerTypes,
    String priority,
    int respondDays) {}
