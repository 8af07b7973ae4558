package ma.prim.cases.clocks;

import java.time.Instant;
import java.util.Map;

/**
 * What a look at the clocks found.
 *
 * @param passed clocks that have passed since the last look, each with its deadline
 * @param escalated whether the province must know now
 */
public record Alarms(Map<Clock, Instant> passed, boolean escalated) {}
