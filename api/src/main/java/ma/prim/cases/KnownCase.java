package ma.prim.cases;

import java.util.UUID;

/** A case that the caller reads, as other features need it. */
public record KnownCase(UUID id, String cell, Sensitivity sensitivity) {}
