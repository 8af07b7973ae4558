/** Sends events to webhooks: queued by position, in the order of each subject, again and again. */
package ma.prim.integration.webhooks.delivery;
