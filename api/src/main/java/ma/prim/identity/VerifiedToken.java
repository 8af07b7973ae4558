package ma.prim.identity;

import java.time.Instant;
import ma.prim.access.Caller;

/**
 * What a genuine token says; the token itself is not kept.
 *
 * @param claimed the caller with every role the token names, also those that the region has ended
 */
record VerifiedToken(String issuer, Caller claimed, Instant expiresAt) {}
