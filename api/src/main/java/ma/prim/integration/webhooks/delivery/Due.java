package ma.prim.integration.webhooks.delivery;

import java.util.UUID;
import ma.prim.events.FeedEvent;

/**
 * An event that is to be sent now.
 *
 * @param version of the webhook as it is now
 * @param replays how often it was asked for again: an answer to an earlier asking changes nothing
 * @param failures in a row so far
 * @param strained whether the address has failed so often that it is tried with one at a time
 * @param waitsFor position of an earlier event about the same that has not arrived; 0 for none
 * @param event null if it is no longer kept
 */
record Due(
    UUID id,
    UUID webhook,
    long version,
    int replays,
    int failures,
    boolean strained,
    String subject,
    long position,
    long waitsFor,
    FeedEvent event) {}
