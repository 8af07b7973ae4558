package ma.prim.people;

import java.util.UUID;

/**
 * A person whose file the caller's cells know, as other features need her.
 *
 * @param minor under eighteen today, as far as the birth date is known
 */
public record KnownPerson(UUID id, PersonGroup group, boolean minor, boolean test) {}
