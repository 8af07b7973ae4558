/** The region's events for those who read them: long poll and server-sent events, by position. */
package ma.prim.integration.feed;
