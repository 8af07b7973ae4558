package ma.prim.rights.extract;

import ma.prim.reference.Labels;

/**
 * What a field of an extract is called, and how its values are said.
 *
 * @param name of the field, or {@code section.name} where the same word means something else there
 * @param kind the list that its codes are of, or what else it holds; null for text as it is
 */
record ExtractField(String name, String kind, Labels labels) {}
