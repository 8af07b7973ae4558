package ma.prim.contacts;

import java.util.UUID;

/**
 * A contact as a cell had it before it was written here.
 *
 * @param fields with the time when it was
 */
public record EarlierContact(UUID id, String cell, ContactFields fields, UUID officer) {}
