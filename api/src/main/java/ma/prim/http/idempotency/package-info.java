/** A POST that comes again with its Idempotency-Key is answered again, and not done again. */
package ma.prim.http.idempotency;
