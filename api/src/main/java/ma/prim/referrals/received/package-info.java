/** Copies of documents that other regions have handed on with their referrals. */
package ma.prim.referrals.received;
