/** Webhooks of partner institutions: where their events are sent, and what has become of each. */
package ma.prim.integration.webhooks;
