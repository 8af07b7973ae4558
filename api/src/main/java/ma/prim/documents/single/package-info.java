/** Files of any feature that come at once; those of cases, which may come in pieces, are above. */
package ma.prim.documents.single;
