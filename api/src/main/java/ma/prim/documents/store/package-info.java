/** Where documents are kept: a folder, or an object store. */
package ma.prim.documents.store;
