package ma.prim.http;

/**
 * An answer without a version whose {@code ETag} is made of its content alone: dictionaries, the
 * public directory.
 */
public interface Fingerprinted {}
