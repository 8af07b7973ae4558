package ma.prim.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person may be told of her own case.
 *
 * @param language hers, as the case says
 * @param stopped whether the clocks stand still
 */
public record ToldCase(
    UUID id,
    String number,
    String cell,
    UUID person,
    String need,
    Sensitivity sensitivity,
    String language,
    Instant openedAt,
    Instant respondBy,
    boolean answered,
    boolean stopped) {}
