/** Documents of cases: received, kept sealed, handed out, removed by rule. */
package ma.prim.documents;
