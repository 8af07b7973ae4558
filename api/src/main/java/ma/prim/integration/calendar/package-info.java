/** Calendars that other programs subscribe to (RFC 5545). */
package ma.prim.integration.calendar;
