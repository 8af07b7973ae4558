package ma.prim.cases;

/**
 * Who of the cell reads a case: everybody, or only its officer, the dated substitute and the
 * manager.
 */
public enum Sensitivity {
  NORMAL,
  RESTRICTED
}
