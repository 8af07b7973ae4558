/**
 * The region's agreements as the International Aid Transparency Initiative publishes activities.
 */
package ma.prim.integration.iati;
