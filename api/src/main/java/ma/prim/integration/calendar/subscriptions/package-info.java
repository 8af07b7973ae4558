/** Addresses with a secret in them, by which calendar programs read without signing in. */
package ma.prim.integration.calendar.subscriptions;
