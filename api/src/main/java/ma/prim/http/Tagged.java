package ma.prim.http;

/**
 * A representation of one resource at one version. Its answers carry an {@code ETag} of version and
 * content, and honour {@code If-None-Match}.
 */
public interface Tagged {

  /** The member {@code etag}, as {@link ETags#of} makes it; good for {@code If-Match} as it is. */
  String etag();
}
