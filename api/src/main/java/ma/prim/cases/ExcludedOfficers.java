package ma.prim.cases;

/** In HQL: whether the caller is among the officers who are kept out of a case. */
public final class ExcludedOfficers {
  private ExcludedOfficers() {}

  /**
   * 1 if the caller is, 0 if not; {@code :me} is her subject, quoted.
   *
   * @param alias of what has {@code excludedOfficers}
   */
  public static String have(String alias) {
    // The last parameter of a function could be a list to Hibernate, which then keeps no plan.
    return "function('json_contains', " + alias + ".excludedOfficers, :me, '$')";
  }
}
