/** What a receiver is told of a person: what she agreed to, field by field, and nothing else. */
package ma.prim.referrals.sharing;
