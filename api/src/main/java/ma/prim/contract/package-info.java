/** What the OpenAPI document says of every operation alike, added once while the build runs. */
package ma.prim.contract;
