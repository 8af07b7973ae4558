package ma.prim.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the feed gives it on: ids and states, nothing personal.
 *
 * @param personal whether it belongs to somebody's file
 * @param restricted whether that file is restricted
 * @param institution the partner institution that is told as well; null for none
 */
public record FeedEvent(
    long position,
    UUID id,
    String resource,
    String change,
    String subject,
    String parent,
    boolean personal,
    boolean restricted,
    String cell,
    String province,
    String status,
    Instant at,
    UUID institution) {}
