package ma.prim.reference;

/**
 * A language met at the cells.
 *
 * @param code BCP 47
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String code, Labels labels, String script, String direction) {}
