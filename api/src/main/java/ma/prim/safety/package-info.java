/** What a production service must not start with. */
package ma.prim.safety;
