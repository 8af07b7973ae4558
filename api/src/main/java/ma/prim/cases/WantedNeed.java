package ma.prim.cases;

import java.util.UUID;

/**
 * What a case is about, for who looks for somebody to serve it.
 *
 * @param province ISO 3166-2
 */
public record WantedNeed(UUID id, String cell, String province, String need) {}
