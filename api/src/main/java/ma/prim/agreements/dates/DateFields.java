package ma.prim.agreements.dates;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A day as what it is of has it.
 *
 * @param ofWhat tells it from others of its kind in the agreement
 * @param open whether somebody still waits for it
 */
record DateFields(
    UUID agreement,
    UUID measure,
    DateKind kind,
    String ofWhat,
    UUID institution,
    Map<String, String> titles,
    LocalDate from,
    LocalDate on,
    boolean open) {}
