/** How much one caller may ask of a region. */
package ma.prim.http.limits;
