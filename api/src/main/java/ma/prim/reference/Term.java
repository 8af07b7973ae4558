package ma.prim.reference;

/** A code with its labels: a value of an enumeration, a country, a province. */
public record Term(String code, Labels labels) {}
