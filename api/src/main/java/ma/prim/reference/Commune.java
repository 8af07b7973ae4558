package ma.prim.reference;

import java.util.List;

/**
 * A commune of one of the regions (HCP, census of 2024).
 *
 * @param code slug; our stable key
 * @param hcpCode code of the 2024 census; codes change between censuses
 * @param province ISO 3166-2 of the province or prefecture
 * @param aliases other Arabic spellings met
 */
public record Commune(
    String code,
    Labels labels,
    String province,
    String regionHcpCode,
    String hcpCode,
    String previousHcpCode,
    String milieu,
    int population,
    List<String> aliases) {}
