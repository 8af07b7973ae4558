/**
 * Which addresses the service may call: what is not public only where the region's file allows it.
 */
package ma.prim.integration.webhooks.address;
