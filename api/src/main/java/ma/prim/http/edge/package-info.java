/** What is done to every request before any resource is looked for. */
package ma.prim.http.edge;
