package ma.prim.crypto;

import java.util.List;

/**
 * What a feature keeps sealed: after a rotation every row of it is encrypted anew. Each feature
 * that seals has one bean of this type; a test fails for a sealed column that none names.
 */
public interface SealedColumns {
  List<SealedColumn> all();
}
