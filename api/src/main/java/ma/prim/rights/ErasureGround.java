package ma.prim.rights;

/**
 * Why a file may be erased: its days are over, or it should never have been kept (law 09-08,
 * articles 3 and 8; GDPR article 17(1)(d)), and then no day counts.
 */
public enum ErasureGround {
  RETENTION_ENDED,
  UNLAWFUL_PROCESSING
}
