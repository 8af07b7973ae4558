package ma.prim.cases;

import java.util.UUID;

/**
 * What may be known of a case without reading it.
 *
 * @param excludesCaller whether the caller is kept out of it by name
 */
public record CaseHead(
    UUID id, String cell, String province, boolean restricted, boolean excludesCaller) {}
