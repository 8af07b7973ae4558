/** What a file is, by its content. */
package ma.prim.documents.types;
